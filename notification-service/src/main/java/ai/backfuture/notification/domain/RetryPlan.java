package ai.backfuture.notification.domain;

import java.time.Duration;
import java.util.Optional;

/**
 * When a message that did not arrive is tried again: pauses that grow by a factor, up to the longest, for so many
 * attempts in all; each pause is shortened by chance by up to a quarter, so that a receiver that comes back is not met by
 * everything at once.
 */
public record RetryPlan(Duration first, int factor, Duration longest, int attempts) {

    private static final double SHORTENED = 0.25;

    public RetryPlan {
        if (attempts < 1 || factor < 1 || !first.isPositive() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("a plan has an attempt and a pause, and pauses do not shrink");
        }
    }

    /**
     * The pause after a failed attempt; empty when that was the last one.
     *
     * @param attempt 1 for the first
     * @param chance from 0 to 1
     * @param asked how long the receiver asked us to wait; zero when it did not
     */
    public Optional<Duration> after(int attempt, double chance, Duration asked) {
        if (attempt >= attempts) {
            return Optional.empty();
        }
        Duration pause = first;
        for (int i = 1; i < attempt && pause.compareTo(longest) < 0; i++) {
            pause = pause.multipliedBy(factor);
        }
        Duration most = pause.compareTo(longest) < 0 ? pause : longest;
        Duration shortened = Duration.ofMillis(Math.round(most.toMillis() * (1 - SHORTENED * chance)));
        return Optional.of(asked.compareTo(shortened) > 0 ? asked : shortened);
    }
}
