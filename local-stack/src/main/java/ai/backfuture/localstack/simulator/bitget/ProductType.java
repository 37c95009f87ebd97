package ai.backfuture.localstack.simulator.bitget;

import ai.backfuture.localstack.simulator.EndpointCall;
import ai.backfuture.localstack.simulator.Reply;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** The futures that a call is about; no futures call goes without. Those that begin with S are of demo trading. */
enum ProductType {
    USDT_FUTURES,
    USDC_FUTURES,
    COIN_FUTURES,
    SUSDT_FUTURES,
    SUSDC_FUTURES,
    SCOIN_FUTURES;

    private static final String PARAMETER = "productType";

    String text() {
        return name().replace('_', '-');
    }

    /** Answers by the type in the query, or refuses. */
    static Reply of(EndpointCall call, Function<ProductType, Reply> answer) {
        return of(call.parameter(PARAMETER), answer);
    }

    static Reply of(Optional<String> text, Function<ProductType, Reply> answer) {
        if (text.isEmpty()) {
            return BitgetReplies.parameterMissing(PARAMETER);
        }
        return Arrays.stream(values())
                .filter(type -> type.text().equalsIgnoreCase(text.get()))
                .findFirst()
                .map(answer)
                .orElseGet(() -> BitgetReplies.parameterWrong(PARAMETER));
    }
}
