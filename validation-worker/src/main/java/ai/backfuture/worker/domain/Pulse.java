package ai.backfuture.worker.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a site of an exchange was found: its clock against ours, or why it cannot be used.
 *
 * @param offset the exchange's time minus ours
 * @param refusal set when the site is closed, limits us, or does not answer
 * @param saysClosed the exchange itself says that it is closed, as opposed to not answering
 * @param millis how long the exchange took
 */
public record Pulse(
        Site site,
        Duration offset,
        boolean cancelOnly,
        @Nullable Refusal refusal,
        boolean saysClosed,
        Instant measuredAt,
        long millis) {

    public static Pulse found(Site site, Duration offset, boolean cancelOnly, Instant at, long millis) {
        return new Pulse(site, offset, cancelOnly, null, false, at, millis);
    }

    public static Pulse refused(Site site, Refusal refusal, Instant at, long millis) {
        return new Pulse(site, Duration.ZERO, false, refusal, false, at, millis);
    }

    public static Pulse closed(Site site, Refusal refusal, Instant at, long millis) {
        return new Pulse(site, Duration.ZERO, false, refusal, true, at, millis);
    }
}
