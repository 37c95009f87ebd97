package ai.backfuture.e2e.life;

import ai.backfuture.connection.domain.Connection;
import ai.backfuture.connection.domain.ConnectionTest;
import ai.backfuture.contracts.ConnectionStatus;
import ai.backfuture.contracts.Trigger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Judges connection-service by what it tells, knowing the world and what happened, but no state machine: whether each
 * change was justified, and whether one came where it had to.
 */
final class Judge implements Listener {

    /** Ticks look once a second. */
    static final long TICK = Span.SECOND;

    /** The worst hour to the mean one. */
    static final double MOST_UNEVEN = 1.5;

    /** Re-tests an hour; fewer are uneven by chance. */
    private static final int ENOUGH_TO_TELL = 100;

    final Objections objections = new Objections();
    final Agenda agenda = new Agenda();
    final Tally tally = new Tally();
    final Rates scheduled;
    final Rates retried;
    final Rates arrived;
    private final List<Case> cases = new ArrayList<>();
    private final Timeline timeline;
    private final Changes changes;
    private final DeadKeys deadKeys;
    private final Expected expected;
    private BiConsumer<Case, Long> afterChange = (known, now) -> {};
    private Cause cause = new Cause.Order();

    Judge(Timeline timeline, Troubles troubles, int days) {
        this.timeline = timeline;
        this.scheduled = new Rates(timeline.now(), days);
        this.retried = new Rates(timeline.now(), days);
        this.arrived = new Rates(timeline.now(), days);
        this.changes = new Changes(troubles, objections, tally);
        this.deadKeys = new DeadKeys(troubles, objections, agenda);
        this.expected = new Expected(objections);
        agenda.at(timeline.now() + Span.HOUR, this::sweep);
    }

    /** Calls back after each change of a connection's status. */
    void afterChanges(BiConsumer<Case, Long> callback) {
        afterChange = callback;
    }

    Case of(Held held) {
        return cases.get(held.index);
    }

    List<Case> cases() {
        return cases;
    }

    void added(Held held) {
        cases.add(new Case(held, timeline.now()));
    }

    /** Another key is given; one that was under way is given up. */
    void replacing(Held held) {
        of(held).open.values().removeIf(question -> question.ofCandidate);
    }

    /** Another test of the serving key is asked for; one that was under way is given up. */
    void testingAnew(Held held) {
        of(held).open.values().removeIf(question -> !question.ofCandidate);
    }

    void ordered(Held held, ConnectionTest test, boolean ofCandidate) {
        of(held).open.put(test.number(), new Case.Question(timeline.now(), ofCandidate, test.trigger()));
        tally.count("tests " + test.trigger());
        if (test.trigger() == Trigger.SCHEDULED) {
            scheduled.count(timeline.now());
        } else if (test.trigger() == Trigger.RETRY) {
            retried.count(timeline.now());
        }
    }

    void asked(Held held, long number, Answer answer) {
        Case.Question question = of(held).open.get(number);
        if (question != null) {
            question.answer = answer;
            if (question.trigger == Trigger.SCHEDULED || question.trigger == Trigger.RETRY) {
                arrived.count(timeline.now());
            }
        }
        tally.count(
                answer.passed()
                        ? "answers passed"
                        : answer.refused()
                                ? "answers refused"
                                : "answers hindered by " + answer.hindrance().kind());
    }

    void used(Held held, boolean inUse) {
        of(held).used(inUse, timeline.now());
        checkLease(of(held));
    }

    /** A key dies by itself; its owner has been shown when, though maybe too late a day. */
    void expired(Held held, Key key) {
        Case known = of(held);
        Instant shown = held.now.findings().expiresAt();
        boolean wasShown = shown != null && shown.toEpochMilli() >= key.expiresAt;
        if (held.key == key && known.leased() && !wasShown) {
            objections.object(timeline.now(), known, "its key expires, and " + shown + " was shown");
        }
        tally.count("keys expired");
    }

    void hurt(Held held, Key key) {
        tally.count("keys hurt");
        deadKeys.hurt(of(held), key, timeline.now());
    }

    /** Everything that is told of this connection meanwhile has this cause. */
    void during(Held held, Cause now, Runnable handling) {
        Case known = of(held);
        cause = now;
        Expected.Outcome outcome = expected.before(known, now, timeline.now());
        checkLease(known);
        handling.run();
        expected.after(known, outcome, timeline.now());
        cause = new Cause.Order();
    }

    @Override
    public void told(Held held, Connection connection, ConnectionStatus status, long version) {
        Case known = of(held);
        long now = timeline.now();
        if (version <= known.version) {
            objections.object(now, known, "version " + version + " after " + known.version);
        }
        known.version = version;
        boolean leased = status == ConnectionStatus.ONLINE || status == ConnectionStatus.DEGRADED;
        if (leased && connection.standing().validUntil().toEpochMilli() > known.leaseEnd) {
            objections.object(
                    now, known, "a lease until " + connection.standing().validUntil() + " is too long");
        }
        if (status != known.status) {
            changes.judge(known, status, cause, now);
            known.before = known.status;
            known.status = status;
            known.since = now;
            afterChange.accept(known, now);
        }
    }

    /** It is over: whether re-tests were spread evenly, as far as there were enough of them to tell. */
    void conclude() {
        Rates.Spread hours = scheduled.byHour();
        if (hours.mean() >= ENOUGH_TO_TELL && hours.ratio() > MOST_UNEVEN) {
            objections.object(
                    timeline.now(), "all", hours.peak() + " re-tests in the worst hour, in the mean " + hours.mean());
        }
    }

    /** Looks at the end of the lease whether it was kept. */
    private void checkLease(Case known) {
        if (known.leaseEnd != Long.MIN_VALUE && known.leaseEnd + TICK < known.leaseCheckedAt) {
            known.leaseCheckedAt = known.leaseEnd + TICK;
            agenda.at(known.leaseCheckedAt, at -> leaseOver(known, at));
        }
    }

    private void leaseOver(Case known, long at) {
        if (known.leaseCheckedAt != at) {
            return;
        }
        known.leaseCheckedAt = Span.NEVER;
        if (known.leaseEnd + TICK > at) {
            checkLease(known);
        } else if (known.leased()) {
            objections.object(at, known, "is " + known.status + " although its lease has ended");
        }
    }

    /** Whether anything changed that was not told, or is forgotten. */
    private void sweep(long now) {
        long longest = Registry.LONGEST_WAIT + Workers.NOT_AFTER + Workers.GRACE + 3 * TICK;
        for (Case known : cases) {
            Connection connection = known.held.now;
            if (known.leaving()) {
                continue;
            }
            if (connection.status() != known.status || connection.version() != known.version) {
                objections.object(now, known, "is " + connection.status() + ", and " + known.status + " was told");
            }
            connection
                    .testUnderWay()
                    .filter(test -> now - test.requestedAt().toEpochMilli() > longest)
                    .ifPresent(test -> objections.object(now, known, "test " + test.number() + " never ends"));
        }
        agenda.at(now + Span.HOUR, this::sweep);
    }
}
