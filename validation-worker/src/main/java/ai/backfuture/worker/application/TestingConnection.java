package ai.backfuture.worker.application;

import ai.backfuture.contracts.ConnectionEvent;
import ai.backfuture.contracts.LimitScope;
import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.StepName;
import ai.backfuture.contracts.ValidationEvent;
import ai.backfuture.contracts.ValidationEvent.ConnectionFailed;
import ai.backfuture.contracts.ValidationEvent.ConnectionValidated;
import ai.backfuture.worker.domain.Judging;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.domain.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Carries out one ordered test from end to end. Repeating it is harmless: nothing at an exchange is ever changed. */
public final class TestingConnection {

    private static final Logger LOG = Logger.getLogger(TestingConnection.class);

    private final Lines lines;
    private final SecretStore secrets;
    private final TestProgress progress;
    private final WorkerLimits limits;
    private final Clock clock;

    public TestingConnection(
            Lines lines, SecretStore secrets, TestProgress progress, WorkerLimits limits, Clock clock) {
        this.lines = lines;
        this.secrets = secrets;
        this.progress = progress;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Blocks until the test has ended, at most for the test's deadline once it has begun.
     *
     * @return empty when the order was too old to be begun: somebody else has ended that test
     */
    public Optional<ValidationEvent> test(ConnectionEvent order) {
        Optional<Line> line = lines.to(order.exchange());
        if (isTooOld(order, line)) {
            return Optional.empty();
        }
        Instant startedAt = clock.instant();
        if (line.isEmpty()) {
            Refusal refusal = Refusal.of(Reason.INTERNAL, null).with("this worker does not know the exchange");
            return Optional.of(event(order, startedAt, Judging.notAsked(StepName.REACHABLE, refusal, List.of())));
        }
        Duration patience = Duration.between(startedAt, order.test().notAfter());
        return switch (line.get().gate().enter(order.credentialRef(), atLeastNothing(patience))) {
            case Gate.Entry.TooLate _ -> Optional.empty();
            case Gate.Entry.Held held ->
                Optional.of(event(order, startedAt, Judging.notAsked(StepName.REACHABLE, held.refusal(), List.of())));
            case Gate.Entry.Free _ -> Optional.of(run(line.get(), order));
        };
    }

    private ValidationEvent run(Line line, ConnectionEvent order) {
        Instant startedAt = clock.instant();
        Gate.Seen seen = Gate.Seen.NOTHING;
        try {
            Check check = new Check(line, order, limits, clock, steps -> progress.finished(order, steps));
            Verdict verdict = check.run(secrets);
            seen = seen(verdict);
            progress.finished(order, verdict.steps().subList(2, verdict.steps().size()));
            return event(order, startedAt, verdict);
        } catch (RuntimeException e) {
            // the type only: a message may hold anything
            LOG.errorf("a test failed on our side: %s", e.getClass().getName());
            Refusal refusal = Refusal.of(Reason.INTERNAL, null).with("a fault on our side");
            return event(order, startedAt, Judging.notAsked(StepName.REACHABLE, refusal, List.of()));
        } finally {
            line.gate().leave(order.connectionId(), seen);
        }
    }

    private static Gate.Seen seen(Verdict verdict) {
        Optional<Reason> reason = verdict.failure().map(Refusal::reason);
        if (reason.filter(Reason.EXCHANGE_UNAVAILABLE::equals).isPresent()) {
            return Gate.Seen.NOT_ANSWERING;
        }
        return reason.filter(Reason.INTERNAL::equals).isPresent() ? Gate.Seen.NOTHING : Gate.Seen.ANSWERING;
    }

    /**
     * Whether somebody else has ended this test already. When our own clock is known to run ahead, it does not get to
     * decide alone.
     */
    private boolean isTooOld(ConnectionEvent order, Optional<Line> line) {
        Instant now = clock.instant();
        Duration offset = line.flatMap(known -> known.pulses().lastOffset()).orElse(Duration.ZERO);
        Instant earliest = offset.isNegative() ? now.plus(offset) : now;
        return earliest.isAfter(order.test().notAfter());
    }

    /** With a clock that runs ahead, a test may have no patience left on paper. */
    private static Duration atLeastNothing(Duration patience) {
        return patience.isNegative() ? Duration.ZERO : patience;
    }

    private ValidationEvent event(ConnectionEvent order, Instant startedAt, Verdict verdict) {
        Instant finishedAt = clock.instant();
        if (verdict.failure().isEmpty()) {
            return new ConnectionValidated(
                    order.connectionId(),
                    order.test().number(),
                    order.exchange(),
                    startedAt,
                    finishedAt,
                    verdict.steps(),
                    verdict.permissions(),
                    verdict.warnings(),
                    verdict.expiresAt(),
                    verdict.accountUid());
        }
        Refusal refusal = verdict.failure().get();
        return new ConnectionFailed(
                order.connectionId(),
                order.test().number(),
                order.exchange(),
                startedAt,
                finishedAt,
                refusal.reason(),
                refusal.exchangeCode(),
                refusal.seenAddress(),
                Optional.ofNullable(refusal.pause()).map(finishedAt::plus).orElse(null),
                limitScope(refusal),
                verdict.steps(),
                verdict.permissions(),
                verdict.warnings());
    }

    private static @Nullable LimitScope limitScope(Refusal refusal) {
        if (refusal.reason() != Reason.RATE_LIMITED) {
            return null;
        }
        return switch (refusal.reach()) {
            case KEY -> LimitScope.KEY;
            case ADDRESS -> LimitScope.ADDRESS;
        };
    }
}
