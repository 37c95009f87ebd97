package ai.backfuture.localstack.simulator.gateio;

import ai.backfuture.localstack.simulator.EndpointCall;
import ai.backfuture.localstack.simulator.Reply;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;

/** The currency that a futures path names; each has its own contracts and its own account. */
enum Settle {
    USDT,
    BTC;

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Reply of(EndpointCall call, Function<Settle, Reply> answer) {
        return Arrays.stream(values())
                .filter(settle -> settle.text().equals(call.variable("settle")))
                .findFirst()
                .map(answer)
                .orElseGet(GateioReplies::notFound);
    }
}
