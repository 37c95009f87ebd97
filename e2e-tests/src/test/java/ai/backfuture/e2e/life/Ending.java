package ai.backfuture.e2e.life;

import ai.backfuture.connection.domain.Backoff;
import ai.backfuture.connection.domain.Connection;
import ai.backfuture.connection.domain.ConnectionTest;
import ai.backfuture.connection.domain.Replacement;
import ai.backfuture.connection.domain.Replacement.Objection;
import ai.backfuture.connection.domain.TestResult;
import ai.backfuture.contracts.LimitScope;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ends tests as connection-service does: by their result, or because none came, or because they never went out. */
final class Ending {

    private static final Duration UNTOLD_PAUSE = Duration.ofMinutes(1);

    private final Timeline timeline;
    private final Registry registry;
    private final Rules rules;
    private final Judge judge;

    Ending(Timeline timeline, Registry registry, Rules rules, Judge judge) {
        this.timeline = timeline;
        this.registry = registry;
        this.rules = rules;
        this.judge = judge;
    }

    void arrived(Held held, long number, Answer answer) {
        judge.during(held, new Cause.Arrived(number, answer), () -> end(held, number, answer.result()));
    }

    private void end(Held held, long number, TestResult result) {
        if (held.gone || held.now.removing()) {
            return;
        }
        held.now.running(number).ifPresent(test -> {
            pauseIfAsked(held, result);
            end(held, test, result);
        });
    }

    void giveUpUnanswered(Held held, long number) {
        Instant before = timeline.instant().minusMillis(Workers.GRACE);
        if (!held.gone) {
            held.now
                    .running(number)
                    .filter(test -> !test.notAfter().isAfter(before))
                    .ifPresent(test -> judge.during(
                            held, new Cause.Unanswered(number), () -> end(held, test, TestResult.neverAnswered())));
        }
    }

    void giveUpWaiting(Held held) {
        Instant before = timeline.instant().minusMillis(Registry.LONGEST_WAIT);
        if (!held.gone) {
            waiting(held, before)
                    .ifPresent(test -> judge.during(
                            held,
                            new Cause.Unsent(test.number()),
                            () -> end(held, test, TestResult.neverSentOut(null))));
        }
    }

    private static Optional<ConnectionTest.UnderWay> waiting(Held held, Instant before) {
        return held.now.testUnderWay().filter(test -> waitsSince(test, before)).or(() -> held.now
                .openReplacement()
                .map(replacement -> (ConnectionTest.UnderWay) replacement.test())
                .filter(test -> waitsSince(test, before)));
    }

    private static boolean waitsSince(ConnectionTest.UnderWay test, Instant before) {
        return Registry.waiting(test) && !test.requestedAt().isAfter(before);
    }

    private void end(Held held, ConnectionTest.UnderWay test, TestResult result) {
        Connection before = held.now;
        TestResult full = result instanceof TestResult.Passed passed
                ? registry.exchanges.of(before.exchange()).expiry().applied(passed, before.credential())
                : result;
        Connection after = before.openReplacement()
                .filter(replacement -> replacement.test().equals(test))
                .map(replacement -> replaced(held, replacement, test, full))
                .orElseGet(() -> rules.ended(before, test, full, registry.moment()));
        held.door.remember(held, ConnectionTest.ended(test, timeline.instant(), full));
        registry.tell(held, after);
    }

    private Connection replaced(Held held, Replacement replacement, ConnectionTest.UnderWay test, TestResult result) {
        return switch (result) {
            case TestResult.Failed failed -> refused(held, test, failed, null);
            case TestResult.Passed passed ->
                held.now.belongsToAnotherAccount(passed)
                        ? refused(held, test, passed, Objection.DIFFERENT_ACCOUNT)
                        : takenOver(held, replacement, test, passed);
        };
    }

    private Connection takenOver(
            Held held, Replacement replacement, ConnectionTest.UnderWay test, TestResult.Passed passed) {
        held.key = Objects.requireNonNull(held.candidate);
        held.candidate = null;
        return held.now.replaced(replacement, test, passed, Registry.STATES, registry.moment());
    }

    private Connection refused(
            Held held, ConnectionTest.UnderWay test, TestResult result, @Nullable Objection objection) {
        return held.now.replacementRefused(test, result, objection, timeline.instant());
    }

    private void pauseIfAsked(Held held, TestResult result) {
        if (result instanceof TestResult.Failed failed && failed.limitScope() == LimitScope.ADDRESS) {
            Instant now = timeline.instant();
            Instant asked = failed.retryAfter() == null ? now.plus(UNTOLD_PAUSE) : failed.retryAfter();
            Instant latest = now.plus(Backoff.LONGEST_ASKED);
            held.door.pause(asked.isBefore(latest) ? asked : latest);
        }
    }
}
