package ai.backfuture.e2e.life;

import ai.backfuture.connection.domain.TestResult;
import ai.backfuture.contracts.ConnectionStatus;
import ai.backfuture.contracts.FailureKind;

/** Whether a change of status is justified by what happens at that moment, and how many one cause may bring about. */
final class Changes {

    /** Causes are numbered: troubles of the world by their own ids, below these. */
    private static final long OURS = 1L << 40;

    private static final long FLAWS = 1L << 50;
    private static final int MOST_TURNS = 1_000;

    /** One cause has moved a connection to that status; twice would be flapping. */
    record Moved(long cause, ConnectionStatus to) {}

    private final Troubles troubles;
    private final Objections objections;
    private final Tally tally;

    Changes(Troubles troubles, Objections objections, Tally tally) {
        this.troubles = troubles;
        this.objections = objections;
        this.tally = tally;
    }

    void judge(Case known, ConnectionStatus to, Cause cause, long now) {
        String problem =
                switch (to) {
                    case PENDING -> "no connection becomes Pending";
                    case ONLINE -> online(cause);
                    case DEGRADED -> degraded(known, cause, now);
                    case FAILED -> failed(known, cause, now);
                    case REMOVING -> cause instanceof Cause.Removal ? "" : "nobody wants it removed";
                    case REMOVED -> known.status == ConnectionStatus.REMOVING ? "" : "it was not being removed";
                };
        if (known.leaving() && to != ConnectionStatus.REMOVED) {
            problem = "what is removed never comes back";
        }
        String change = known.status + " -> " + to;
        if (!problem.isEmpty()) {
            objections.object(now, known, change + " is not justified: " + problem);
        }
        tally.count("changes " + change + ", " + told(cause));
        countFlaps(known, to, cause, now);
    }

    private static String online(Cause cause) {
        if (!(cause instanceof Cause.Arrived(long number, Answer answer))) {
            return "no test has passed";
        }
        if (answer.hindered()) {
            return "the exchange has not judged the key";
        }
        return answer.flaw() == null ? "" : "the key was dead: " + answer.flaw();
    }

    private static String degraded(Case known, Cause cause, long now) {
        if (known.status != ConnectionStatus.ONLINE) {
            return "it was not Online";
        }
        if (now >= known.leaseEnd) {
            return "its lease has ended";
        }
        return switch (cause) {
            case Cause.Arrived(long number, Answer answer) -> answer.hindered() ? "" : "its key was judged";
            case Cause.Unanswered unanswered -> "";
            case Cause.Unsent unsent -> "";
            case Cause.Clock clock -> "time alone degrades nothing";
            case Cause.Removal removal -> "it is removed";
            case Cause.Order order -> "nothing was learnt";
        };
    }

    private String failed(Case known, Cause cause, long now) {
        return switch (cause) {
            case Cause.Arrived(long number, Answer answer) -> failedBy(known, answer, now);
            case Cause.Unsent unsent -> known.status == ConnectionStatus.PENDING ? "" : lapsed(known, now);
            case Cause.Unanswered unanswered -> lapsed(known, now);
            case Cause.Clock clock -> lapsed(known, now);
            case Cause.Removal removal -> "it is removed";
            case Cause.Order order -> "nothing was learnt";
        };
    }

    private String failedBy(Case known, Answer answer, long now) {
        if (!(answer.result() instanceof TestResult.Failed failed)) {
            return "its test has passed";
        }
        if (failed.failure().reason().kind() == FailureKind.YOURS_TO_FIX) {
            if (troubles.out(known.held.now.exchange(), answer.askedAt())) {
                return "the exchange was out";
            }
            return failed.failure().reason() == answer.flaw() ? "" : "the key was not so: " + failed.failure();
        }
        boolean temporary = failed.failure().reason().kind() == FailureKind.TEMPORARY;
        return known.status == ConnectionStatus.PENDING && temporary ? "" : lapsed(known, now);
    }

    private String lapsed(Case known, long now) {
        if (!known.leased()) {
            return "it was neither Online nor Degraded";
        }
        if (now < known.leaseEnd) {
            return "its lease lasts " + (known.leaseEnd - now) / Span.SECOND + " s longer";
        }
        boolean anyTrouble = troubles.touching(known.held.now.exchange(), known.passedAt, now)
                .findAny()
                .isPresent();
        return anyTrouble ? "" : "nothing kept its lease from being renewed";
    }

    private void countFlaps(Case known, ConnectionStatus to, Cause cause, long now) {
        known.changes++;
        known.lastEpisode = switch (cause) {
            case Cause.Arrived(long number, Answer answer)
            when answer.hindrance() != null -> answer.hindrance().id();
            case Cause.Arrived(long number, Answer answer) when answer.refused() -> flaw(answer);
            case Cause.Unanswered unanswered -> ours(now);
            case Cause.Unsent unsent -> OURS + now / Span.MINUTE;
            case Cause.Arrived arrived -> known.lastEpisode;
            case Cause.Clock clock -> known.lastEpisode;
            case Cause.Removal removal -> known.lastEpisode;
            case Cause.Order order -> known.lastEpisode;
        };
        if (!known.moved.add(new Moved(known.lastEpisode, to))) {
            objections.object(now, known, "flaps: becomes " + to + " again by one cause");
        }
    }

    private static long flaw(Answer answer) {
        boolean expired = answer.askedAt() >= answer.key().expiresAt;
        return FLAWS + (answer.key().number * MOST_TURNS + answer.key().turns()) * 2 + (expired ? 1 : 0);
    }

    /** What befalls us while all workers are away is one cause, else each test that is lost is one. */
    private long ours(long now) {
        Trouble away = troubles.workersAwayAt(now - Workers.NOT_AFTER - Workers.GRACE - Span.SECOND);
        return away == null ? OURS + now / Span.SECOND : away.id();
    }

    private static String told(Cause cause) {
        return switch (cause) {
            case Cause.Arrived(long number, Answer answer) ->
                answer.hindrance() != null
                        ? "hindered by " + answer.hindrance().kind()
                        : answer.flaw() != null ? "refused: " + answer.flaw() : "a test passed";
            case Cause.Unanswered unanswered -> "nobody answered";
            case Cause.Unsent unsent -> "no room to go out";
            case Cause.Clock clock -> "the lease ended";
            case Cause.Removal removal -> "its owner wants it";
            case Cause.Order order -> "an order";
        };
    }
}
