package ai.backfuture.e2e.life;

import ai.backfuture.contracts.ConnectionStatus;

/** Whether a key that dies is found out in time: after the interval of its re-tests, and the time that nobody could ask. */
final class DeadKeys {

    /** Within that time after a trouble every connection is tested again: half an hour's pause at most, with its jitter. */
    static final long CATCHING_UP = 45 * Span.MINUTE;

    /** A beat may be skipped that is nearer than a quarter. */
    private static final double INTERVALS = 1.25;

    private static final long SINGLE_FAILURES = 20 * Span.MINUTE;

    private final Troubles troubles;
    private final Objections objections;
    private final Agenda agenda;

    DeadKeys(Troubles troubles, Objections objections, Agenda agenda) {
        this.troubles = troubles;
        this.objections = objections;
        this.agenda = agenda;
    }

    void hurt(Case known, Key key, long now) {
        if (known.held.key == key && known.leased()) {
            int turns = key.turns();
            agenda.at(foundOutBy(known, now), at -> check(known, key, turns, now, at));
        }
    }

    private long foundOutBy(Case known, long now) {
        long interval = (long) (INTERVALS * known.interval()) + SINGLE_FAILURES;
        long by = now + interval;
        while (true) {
            long begin = now - CATCHING_UP;
            long end = by;
            long later = now
                    + interval
                    + troubles.touching(known.held.now.exchange(), begin, end)
                            .mapToLong(trouble ->
                                    Math.min(trouble.until(), end) - Math.max(trouble.from(), begin) + CATCHING_UP)
                            .sum();
            if (later <= by) {
                return by;
            }
            by = later;
        }
    }

    private void check(Case known, Key key, int turns, long since, long at) {
        boolean stillDead = known.held.key == key && key.turns() == turns && !key.lives(at);
        if (stillDead && known.leased()) {
            objections.object(
                    at,
                    known,
                    "is " + known.status + ", and its key is dead since " + (at - since) / Span.MINUTE + " min");
        }
        if (stillDead && known.status == ConnectionStatus.PENDING) {
            objections.object(at, known, "is Pending again");
        }
    }
}
