package ai.backfuture.notification.application;

import ai.backfuture.notification.domain.KnownConnection;
import ai.backfuture.notification.domain.KnownConnection.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Warns of keys that are about to end, by our own clock. Several instances share the work. */
@ApplicationScoped
public class WarningOfExpiry {

    private final KnownConnections connections;
    private final TellingOwners telling;
    private final Clock clock;

    WarningOfExpiry(KnownConnections connections, TellingOwners telling, Clock clock) {
        this.connections = connections;
        this.telling = telling;
        this.clock = clock;
    }

    /** Handles some of those that are due; returns how many, to be called again while that is the limit. */
    @Transactional
    public int warnSome(int limit) {
        Instant now = clock.instant();
        List<KnownConnection> due = connections.lockDueForWarning(now, limit);
        List<Step> steps = due.stream().map(connection -> connection.warn(now)).toList();
        connections.store(steps.stream().map(Step::now).toList(), now);
        telling.tell(steps.stream().flatMap(step -> step.news().stream()).toList());
        return due.size();
    }
}
