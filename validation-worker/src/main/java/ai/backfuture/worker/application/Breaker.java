package ai.backfuture.worker.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes an exchange for unreachable when enough <em>different</em> connections got no answer and hardly any did: one
 * hanging account never shuts the others out.
 *
 * <p>After a pause it lets a few tests try, and twice as many after each success, so that a recovered exchange is not
 * met by the whole backlog at once; a failure meanwhile makes the next pause twice as long.
 */
final class Breaker {

    private static final int FULLY_TRUSTED = 32;

    private final WorkerLimits.Breaker limits;
    private final Clock clock;

    private final Map<UUID, Instant> failing = new LinkedHashMap<>();
    private int answeredSinceFailing;
    private State state = State.CLOSED;
    private Instant openUntil = Instant.MIN;
    private Duration pause;
    private int trying;
    private int allowed;

    Breaker(WorkerLimits.Breaker limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
        this.pause = limits.firstOpen();
    }

    enum State {
        CLOSED,
        TRYING,
        OPEN
    }

    /** Empty when a test may go ahead; else how long to stay away. */
    synchronized Optional<Duration> tryEnter() {
        if (state == State.CLOSED) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        if (now.isBefore(openUntil)) {
            return Optional.of(Duration.between(now, openUntil));
        }
        if (state == State.OPEN) {
            state = State.TRYING;
            allowed = 1;
            trying = 0;
        }
        if (trying >= allowed) {
            return Optional.of(limits.firstOpen());
        }
        trying++;
        return Optional.empty();
    }

    synchronized void answered(UUID connection) {
        switch (state) {
            case CLOSED -> {
                if (!failing.isEmpty()) {
                    failing.remove(connection);
                    answeredSinceFailing++;
                }
            }
            case TRYING -> {
                trying = Math.max(0, trying - 1);
                allowed *= 2;
                if (allowed >= FULLY_TRUSTED) {
                    close();
                }
            }
            case OPEN -> {}
        }
    }

    synchronized void unanswered(UUID connection) {
        Instant now = clock.instant();
        switch (state) {
            case CLOSED -> {
                failing.values().removeIf(at -> at.isBefore(now.minus(limits.window())));
                if (failing.isEmpty()) {
                    answeredSinceFailing = 0;
                }
                failing.put(connection, now);
                if (failing.size() >= limits.distinctConnections() && failing.size() > answeredSinceFailing) {
                    open(now);
                }
            }
            case TRYING -> {
                Duration twice = pause.multipliedBy(2);
                pause = twice.compareTo(limits.longestOpen()) > 0 ? limits.longestOpen() : twice;
                open(now);
            }
            case OPEN -> {}
        }
    }

    /** The test ended without a word about the exchange, such as when Vault was sealed. */
    synchronized void unknown() {
        if (state == State.TRYING) {
            trying = Math.max(0, trying - 1);
        }
    }

    synchronized State state() {
        return state;
    }

    private void open(Instant now) {
        state = State.OPEN;
        openUntil = now.plus(pause);
        failing.clear();
    }

    private void close() {
        state = State.CLOSED;
        pause = limits.firstOpen();
        failing.clear();
        answeredSinceFailing = 0;
    }
}
