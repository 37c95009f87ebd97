package ai.backfuture.e2e.life;

import ai.backfuture.connection.domain.TestResult;
import ai.backfuture.contracts.ConnectionStatus;
import ai.backfuture.contracts.FailureKind;
import ai.backfuture.contracts.Reason;
import org.jspecify.annotations.Nullable;

/** What has to be told of a connection at once when something happens to it, and what may not. */
final class Expected {

    /**
     * The status afterwards; null for any.
     *
     * @param because for the objection
     */
    record Outcome(@Nullable ConnectionStatus status, String because) {}

    private final Objections objections;

    Expected(Objections objections) {
        this.objections = objections;
    }

    /** What has to come of it; counts the lease, and closes the test. */
    Outcome before(Case known, Cause cause, long now) {
        return switch (cause) {
            case Cause.Arrived(long number, Answer answer) -> arrived(known, number, answer, now);
            case Cause.Unanswered(long number) -> unanswered(known, number, now);
            case Cause.Unsent unsent -> hindered(known, Reason.RATE_LIMITED, "a test could not go out", now);
            case Cause.Clock clock -> new Outcome(null, "time went on");
            case Cause.Removal removal -> new Outcome(null, "it is removed");
            case Cause.Order order -> new Outcome(known.status, "nothing was learnt");
        };
    }

    void after(Case known, Outcome outcome, long now) {
        if (outcome.status() != null && known.status != outcome.status()) {
            objections.object(
                    now, known, "is " + known.status + " and not " + outcome.status() + " when " + outcome.because());
        }
    }

    private Outcome arrived(Case known, long number, Answer answer, long now) {
        Case.Question question = known.open.remove(number);
        if (question == null || known.leaving()) {
            return new Outcome(known.status, "a result came too late");
        }
        if (answer.hindered()) {
            known.lastHindered = now;
        }
        if (question.ofCandidate) {
            return candidate(known, answer, now);
        }
        if (answer.passed()) {
            known.refused = false;
            known.renewed(now, answer.key());
            return new Outcome(ConnectionStatus.ONLINE, "its test has passed");
        }
        if (answer.refused()) {
            known.refused = true;
            return new Outcome(ConnectionStatus.FAILED, "its key was refused");
        }
        return hindered(known, reason(answer), "its key could not be judged", now);
    }

    private static Reason reason(Answer answer) {
        return answer.result() instanceof TestResult.Failed failed
                ? failed.failure().reason()
                : Reason.UNKNOWN;
    }

    private static Outcome candidate(Case known, Answer answer, long now) {
        if (!answer.passed() || !known.takes(answer.key())) {
            return new Outcome(known.status, "another key was not taken");
        }
        known.open.clear();
        known.refused = false;
        known.renewed(now, answer.key());
        return new Outcome(ConnectionStatus.ONLINE, "another key has passed");
    }

    private Outcome unanswered(Case known, long number, long now) {
        Case.Question question = known.open.remove(number);
        if (question == null) {
            objections.object(now, known, "gives up test " + number + " that does not run");
            return new Outcome(known.status, "nothing happened");
        }
        boolean answered = question.answer != null && question.answer.arrivesAt() < now;
        if (answered || now < question.sentAt + Workers.NOT_AFTER + Workers.GRACE) {
            objections.object(now, known, "gives up test " + number + " too early");
        }
        known.lastHindered = now;
        return question.ofCandidate
                ? new Outcome(known.status, "another key was not judged")
                : hindered(known, Reason.INTERNAL, "nobody answered", now);
    }

    private static Outcome hindered(Case known, Reason reason, String because, long now) {
        known.lastHindered = now;
        return new Outcome(
                switch (known.status) {
                    case PENDING ->
                        reason.kind() == FailureKind.OURS_TO_FIX ? ConnectionStatus.PENDING : ConnectionStatus.FAILED;
                    case ONLINE, DEGRADED -> now < known.leaseEnd ? ConnectionStatus.DEGRADED : ConnectionStatus.FAILED;
                    case FAILED, REMOVING, REMOVED -> known.status;
                },
                because);
    }
}
