package ai.backfuture.e2e.life;

import ai.backfuture.contracts.ConnectionStatus;
import ai.backfuture.contracts.SuspensionReason;

/** Judges strategy-service: nothing is enabled, and nothing stays so, on a connection that is not to be trusted. */
final class StrategyJudge {

    private static final long SWEEP = 10 * Span.MINUTE;

    private final Timeline timeline;
    private final Troubles troubles;
    private final Judge judge;
    private Desk desk;

    StrategyJudge(Timeline timeline, Troubles troubles, Judge judge) {
        this.timeline = timeline;
        this.troubles = troubles;
        this.judge = judge;
    }

    void watch(Desk those) {
        desk = those;
        judge.afterChanges(this::changed);
        judge.agenda.at(timeline.now() + SWEEP, this::sweep);
    }

    void enabledByOwner(Slot slot) {
        Case known = judge.of(slot.followed.held);
        judge.tally.count("strategies enabled by their owners");
        if (known.status != ConnectionStatus.ONLINE || timeline.now() >= known.leaseEnd) {
            object(timeline.now(), slot, "enabled on a connection that is " + known.status);
        }
        checkLease(slot.followed);
    }

    void refused(Slot slot) {
        judge.tally.count("strategies refused by the gate");
        if (judge.of(slot.followed.held).status == ConnectionStatus.ONLINE) {
            object(timeline.now(), slot, "refused on a connection that is Online");
        }
    }

    void resumed(Slot slot) {
        Case known = judge.of(slot.followed.held);
        judge.tally.count("strategies resumed");
        boolean justLeft = known.before == ConnectionStatus.ONLINE && timeline.now() <= heardBy(known.since);
        if (!slot.strategy.settings().resumeWhenOnline()) {
            object(timeline.now(), slot, "resumed although its owner has not asked for that");
        }
        if (known.status != ConnectionStatus.ONLINE && !justLeft) {
            object(timeline.now(), slot, "resumed on a connection that is " + known.status);
        }
        checkLease(slot.followed);
    }

    void suspended(Slot slot, SuspensionReason reason) {
        judge.tally.count("strategies suspended, " + reason);
        Followed followed = slot.followed;
        boolean trusted = leased(followed.view.status()) && timeline.now() < followed.leaseEnd();
        if (trusted) {
            object(
                    timeline.now(),
                    slot,
                    "suspended for " + reason + " although its connection is " + followed.view.status());
        }
    }

    /** A state of the connection has reached strategy-service, and what follows from it has been done. */
    void heard(Followed followed) {
        checkLease(followed);
    }

    private static boolean leased(ConnectionStatus status) {
        return status == ConnectionStatus.ONLINE || status == ConnectionStatus.DEGRADED;
    }

    /** The end of the lease counts, told or not told by anyone. */
    private void checkLease(Followed followed) {
        if (followed.anyEnabled()) {
            judge.agenda.at(Math.max(followed.leaseEnd() + Judge.TICK, timeline.now()), at -> leaseOver(followed, at));
        }
    }

    private void leaseOver(Followed followed, long at) {
        if (followed.anyEnabled() && followed.leaseEnd() + Judge.TICK <= at) {
            object(at, followed.held, "has an enabled strategy after the end of its lease");
        }
    }

    private void changed(Case known, long now) {
        Followed followed = desk.followed(known.held);
        if (followed == null) {
            return;
        }
        if (!known.leased()) {
            judge.agenda.at(heardBy(now), at -> stopped(followed, now, at));
        } else if (known.status == ConnectionStatus.ONLINE) {
            judge.agenda.at(heardBy(now), at -> goesOn(followed, known, now, at));
        }
    }

    private void stopped(Followed followed, long since, long at) {
        for (Slot slot : followed.slots) {
            if (slot.strategy.isEnabled() && slot.since <= since) {
                object(at, slot, "still enabled after its connection was no longer to be trusted");
            }
        }
    }

    private void goesOn(Followed followed, Case known, long since, long at) {
        if (known.since != since) {
            return;
        }
        for (Slot slot : followed.slots) {
            if (resumes(slot) && slot.since <= since) {
                object(at, slot, "not resumed although its connection is Online again");
            }
        }
    }

    private static boolean resumes(Slot slot) {
        return slot.suspended() && slot.strategy.settings().resumeWhenOnline();
    }

    /** When strategy-service has heard of what is told now. */
    private long heardBy(long now) {
        Trouble standing = troubles.streamStandsBetween(now, now + Stream.SLOWEST);
        return (standing == null ? now : standing.until()) + Stream.SLOWEST;
    }

    /** Looks at every strategy, whatever was watched or not. */
    private void sweep(long now) {
        for (Followed followed : desk.all()) {
            Case known = judge.of(followed.held);
            boolean trusted = known.leased() || now <= heardBy(known.since);
            for (Slot slot : followed.slots) {
                if (slot.strategy.isEnabled() && (!trusted || now > followed.leaseEnd() + Judge.TICK)) {
                    object(now, slot, "found enabled on a connection that is " + known.status);
                }
                boolean forLong = Math.max(known.since, slot.since) < now - Span.HOUR
                        && troubles.streamStandsBetween(now - Span.HOUR, now) == null;
                if (resumes(slot) && forLong && known.status == ConnectionStatus.ONLINE) {
                    object(now, slot, "found suspended on a connection that is Online");
                }
            }
        }
        judge.agenda.at(now + SWEEP, this::sweep);
    }

    private void object(long at, Object to, String why) {
        judge.objections.object(at, to, why);
    }
}
