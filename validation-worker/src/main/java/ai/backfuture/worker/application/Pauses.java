package ai.backfuture.worker.application;

import ai.backfuture.contracts.CredentialRef;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Until when an exchange has asked us to stay away. A word to one key holds for that key; a ban of our address, or the
 * same word to several keys at once, holds for all.
 */
final class Pauses {

    /** So many keys told to wait at once are no longer a matter of one key. */
    private static final int KEYS_THAT_MEAN_ALL = 3;

    private static final int MOST_KEYS_REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<CredentialRef, Instant> keys = new HashMap<>();
    private volatile Instant all = Instant.MIN;

    Pauses(Clock clock) {
        this.clock = clock;
    }

    Optional<Duration> forAll() {
        return until(all);
    }

    Optional<Duration> forKey(CredentialRef ref) {
        Optional<Duration> everyone = forAll();
        if (everyone.isPresent()) {
            return everyone;
        }
        synchronized (keys) {
            return keys.isEmpty() ? Optional.empty() : until(keys.getOrDefault(ref, Instant.MIN));
        }
    }

    void pauseAll(Duration pause) {
        synchronized (keys) {
            extendAll(clock.instant().plus(pause));
        }
    }

    void pauseKey(CredentialRef ref, Duration pause) {
        Instant now = clock.instant();
        synchronized (keys) {
            keys.values().removeIf(until -> !until.isAfter(now));
            if (keys.size() < MOST_KEYS_REMEMBERED) {
                keys.put(ref, now.plus(pause));
            }
            if (keys.size() >= KEYS_THAT_MEAN_ALL) {
                keys.values().stream().max(Instant::compareTo).ifPresent(this::extendAll);
            }
        }
    }

    private void extendAll(Instant until) {
        if (until.isAfter(all)) {
            all = until;
        }
    }

    private Optional<Duration> until(Instant end) {
        if (end.equals(Instant.MIN)) {
            return Optional.empty();
        }
        Duration left = Duration.between(clock.instant(), end);
        return left.isPositive() ? Optional.of(left) : Optional.empty();
    }
}
