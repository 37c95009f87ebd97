package ai.backfuture.localstack.simulator.gateio;

import ai.backfuture.localstack.simulator.Reply;
import java.time.Instant;

/**
 * What every answer carries: the gateway's clock in microseconds, and how much of the endpoint's limit is left. Unless
 * it is used up, the limit's time of reset is simply now.
 *
 * @see <a href="https://www.gate.com/docs/developers/apiv4/en/#frequency-limit-rule">Frequency limit rule</a>
 */
final class GateioHeaders {

    private static final String LIMIT = "200";

    private GateioHeaders() {}

    static Reply onto(Reply reply, Instant now) {
        return on(reply, now, "199", now);
    }

    static Reply usedUp(Reply reply, Instant now, Instant reset) {
        return on(reply, now, "0", reset);
    }

    private static Reply on(Reply reply, Instant now, String remaining, Instant reset) {
        String micros = Long.toString(now.toEpochMilli() * 1000);
        return reply.with("X-In-Time", micros)
                .with("X-Out-Time", micros)
                .with("X-Gate-RateLimit-Requests-Remain", remaining)
                .with("X-Gate-RateLimit-Limit", LIMIT)
                .with("X-Gate-RateLimit-Reset-Timestamp", Long.toString(reset.getEpochSecond()));
    }
}
