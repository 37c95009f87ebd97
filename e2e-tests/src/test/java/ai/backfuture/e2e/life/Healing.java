package ai.backfuture.e2e.life;

import ai.backfuture.contracts.Availability;
import ai.backfuture.contracts.ConnectionStatus;
import java.util.List;

/** Whether connections whose keys live are Online again some time after every trouble of their exchange. */
final class Healing {

    private static final long WITHIN = 50 * Span.MINUTE;

    private final Judge judge;
    private final Troubles troubles;
    private int looked;

    Healing(Judge judge, Troubles troubles) {
        this.judge = judge;
        this.troubles = troubles;
    }

    void watch(List<Door> doors) {
        doors.forEach(door -> troubles.all(door.exchange.id()).forEach(trouble -> watch(door, trouble)));
    }

    private void watch(Door door, Trouble trouble) {
        long by = trouble.until() + WITHIN;
        boolean quiet = troubles.touching(door.exchange.id(), trouble.until(), by)
                .findAny()
                .isEmpty();
        if (quiet) {
            judge.agenda.at(by, at -> check(door, trouble, at));
        }
    }

    /** How many troubles it has looked at the end of. */
    int looked() {
        return looked;
    }

    private void check(Door door, Trouble trouble, long at) {
        looked++;
        Availability availability = door.watch.incident().availability();
        if (availability == Availability.UNAVAILABLE || availability == Availability.RECOVERING) {
            judge.objections.object(
                    at, door.exchange.id(), "is still " + availability + " long after the end of " + trouble.kind());
        }
        for (Case known : judge.cases()) {
            boolean concerned = known.held.door == door
                    && known.lastHindered <= trouble.until() + Span.MINUTE
                    && known.since <= at - WITHIN;
            if (concerned && !known.leaving() && !known.refused && known.status != ConnectionStatus.ONLINE) {
                judge.objections.object(
                        at, known, "is still " + known.status + " long after the end of " + trouble.kind());
            }
        }
    }
}
