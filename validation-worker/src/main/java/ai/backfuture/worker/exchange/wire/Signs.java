package ai.backfuture.worker.exchange.wire;

import ai.backfuture.contracts.Reason;
import ai.backfuture.worker.domain.PublicCall.Sign;
import ai.backfuture.worker.domain.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/** What public answers come to, where exchanges do not differ. */
public final class Signs {

    private Signs() {}

    /** The exchange's time in milliseconds, as a number or as text. */
    public static Sign time(JsonNode millis) {
        return time(Json.epochMillis(millis));
    }

    public static Sign time(Optional<Instant> time) {
        return time.<Sign>map(Sign.Time::new)
                .orElseGet(() -> new Sign.Unclear(Refusal.unavailable("the exchange did not tell its time")));
    }

    /** No public call says anything about a key; a limit that one meets is about our address. */
    public static Sign unclear(Refusal refusal) {
        return new Sign.Unclear(
                refusal.reason() == Reason.RATE_LIMITED
                        ? refusal.everyone()
                        : Refusal.of(Reason.EXCHANGE_UNAVAILABLE, refusal.exchangeCode()));
    }
}
