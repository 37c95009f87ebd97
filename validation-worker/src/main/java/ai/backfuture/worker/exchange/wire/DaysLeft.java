package ai.backfuture.worker.exchange.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The end of a key that an exchange tells in whole days that are left. */
public final class DaysLeft {

    private static final int MOST = 10_000;

    private DaysLeft() {}

    /**
     * To the hour, so that two answers on one day agree. Less than a day left is shown as none, and is not yet over.
     * Empty for what is no such number, and for the negative ones that stand for ever.
     */
    public static Optional<Instant> end(JsonNode days, Instant now) {
        boolean sane = days.isIntegralNumber() && days.canConvertToInt() && days.asInt() >= 0 && days.asInt() < MOST;
        return sane
                ? Optional.of(now.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(days.asInt() + 1L)))
                : Optional.empty();
    }
}
