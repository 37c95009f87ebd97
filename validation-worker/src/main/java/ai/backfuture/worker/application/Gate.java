package ai.backfuture.worker.application;

import ai.backfuture.contracts.CredentialRef;
import ai.backfuture.contracts.Reason;
import ai.backfuture.worker.domain.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** What stands before one exchange: a bulkhead, a breaker, and the pauses that the exchange has asked for. */
public final class Gate {

    private static final String PAUSED = "the exchange has asked us to stay away for a while";
    private static final String UNREACHABLE = "the exchange has been unreachable for many connections";

    private final Semaphore room;
    private final Breaker breaker;
    private final Pauses pauses;

    Gate(WorkerLimits limits, Clock clock) {
        this.room = new Semaphore(limits.testsPerExchange());
        this.breaker = new Breaker(limits.breaker(), clock);
        this.pauses = new Pauses(clock);
    }

    /** How a test is met. */
    sealed interface Entry {

        /** {@link Gate#leave} is owed. */
        record Free() implements Entry {}

        record Held(Refusal refusal) implements Entry {}

        /** No room came free in time. */
        record TooLate() implements Entry {}
    }

    /** What a test that is leaving has seen of the exchange. */
    enum Seen {
        ANSWERING,
        NOT_ANSWERING,
        NOTHING
    }

    Entry enter(CredentialRef ref, Duration patience) {
        try {
            if (!room.tryAcquire() && !room.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Entry.TooLate();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Entry.TooLate();
        }
        Optional<Refusal> held = heldNow()
                .or(() -> pauses.forKey(ref).map(Gate::paused))
                .or(() -> breaker.tryEnter()
                        .map(left -> Refusal.unavailable(UNREACHABLE).pausing(Optional.of(left))));
        if (held.isPresent()) {
            room.release();
            return new Entry.Held(held.get());
        }
        return new Entry.Free();
    }

    void leave(UUID connection, Seen seen) {
        room.release();
        switch (seen) {
            case ANSWERING -> breaker.answered(connection);
            case NOT_ANSWERING -> breaker.unanswered(connection);
            case NOTHING -> breaker.unknown();
        }
    }

    /** Asked before every single call: a ban may come while a test runs. */
    Optional<Refusal> heldNow() {
        return pauses.forAll().map(Gate::paused).map(Refusal::everyone);
    }

    /** Takes note of a refusal to a signed call. */
    void heard(CredentialRef ref, Refusal refusal) {
        if (refusal.reason() != Reason.RATE_LIMITED || refusal.pause() == null) {
            return;
        }
        switch (refusal.reach()) {
            case KEY -> pauses.pauseKey(ref, refusal.pause());
            case ADDRESS -> pauses.pauseAll(refusal.pause());
        }
    }

    /** Takes note of a refusal to a public call, which is never about a key. */
    void heard(Refusal refusal) {
        if (refusal.reason() == Reason.RATE_LIMITED && refusal.pause() != null) {
            pauses.pauseAll(refusal.pause());
        }
    }

    /** 0 closed, 1 trying, 2 open; for a gauge. */
    public int breakerState() {
        return breaker.state().ordinal();
    }

    /** Whether the exchange has asked all of us to stay away; for a gauge. */
    public boolean paused() {
        return pauses.forAll().isPresent();
    }

    private static Refusal paused(Duration left) {
        return Refusal.of(Reason.RATE_LIMITED, null).with(PAUSED).pausing(Optional.of(left));
    }
}
