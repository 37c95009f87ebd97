package ai.backfuture.connection.audit.application;

import ai.backfuture.connection.application.Moments;
import ai.backfuture.connection.audit.domain.Action;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/**
 * Takes readings of secrets from Vault's audit log, together with how far it was read: after a crash nothing is missing
 * and nothing is there twice.
 */
@ApplicationScoped
public class FollowingVaultLog {

    private final VaultLog log;
    private final LogPlaces places;
    private final Readings readings;
    private final AuditTrail trail;
    private final Entries entries;
    private final Alarms alarms;
    private final Moments moments;

    FollowingVaultLog(
            VaultLog log,
            LogPlaces places,
            Readings readings,
            AuditTrail trail,
            Entries entries,
            Alarms alarms,
            Moments moments) {
        this.log = log;
        this.places = places;
        this.readings = readings;
        this.trail = trail;
        this.entries = entries;
        this.alarms = alarms;
        this.moments = moments;
    }

    /**
     * Takes the next piece.
     *
     * @return whether there is more at once
     */
    @Transactional
    public boolean takeNext() {
        return log.source()
                .flatMap(source -> places.lock(source).map(place -> take(source, log.readOn(place))))
                .orElse(false);
    }

    private boolean take(String source, VaultLog.Piece piece) {
        readings.keep(piece.readings(), moments.now());
        places.move(source, piece.next());
        if (piece.unreadable() > 0) {
            alarms.unreadable(piece.unreadable());
        }
        if (piece.gap()) {
            trail.record(List.of(entries.of(Action.AUDIT_LOG_GAP, null, Map.of("log", source))));
            alarms.gap(source);
        }
        return piece.more();
    }
}
