package ai.backfuture.connection.audit.application;

import ai.backfuture.connection.application.RemovingConnection;
import ai.backfuture.connection.audit.application.Erasures.Erasure;
import ai.backfuture.connection.audit.domain.Action;
import ai.backfuture.contracts.OwnerEvent.OwnerErased;
import ai.backfuture.contracts.Topic;
import ai.backfuture.erasure.PastRequests;
import ai.backfuture.id.Ids;
import ai.backfuture.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/**
 * Erases an owner: connections are removed in the ordinary way, and when the last secret is destroyed, what is personal is
 * taken out of the audit, kept answers are deleted, and the other services are told to do their part.
 *
 * <p>Until then the owner's name is needed, to find what is left. Connections that are added meanwhile go as well.
 */
@ApplicationScoped
public class ErasingOwner {

    private final Erasures erasures;
    private final RemovingConnection removing;
    private final AuditTrail trail;
    private final Entries entries;
    private final PastRequests requests;
    private final Outbox outbox;

    ErasingOwner(
            Erasures erasures,
            RemovingConnection removing,
            AuditTrail trail,
            Entries entries,
            PastRequests requests,
            Outbox outbox) {
        this.erasures = erasures;
        this.removing = removing;
        this.trail = trail;
        this.entries = entries;
        this.requests = requests;
        this.outbox = outbox;
    }

    /** Begins it: removals are begun before this returns. Asking again while it goes on changes nothing. */
    @Transactional
    public void begin(String owner) {
        if (erasures.order(owner, Ids.next())) {
            trail.record(List.of(entries.of(Action.OWNER_ERASURE_BEGUN, owner, Map.of())));
            remove(owner);
        }
    }

    /**
     * Carries on with some.
     *
     * @return how many are done
     */
    @Transactional
    public int carryOn(int limit) {
        int done = 0;
        for (Erasure erasure : erasures.lock(limit)) {
            remove(erasure.owner());
            if (!erasures.anyLeft(erasure.owner())) {
                finish(erasure);
                done++;
            }
        }
        return done;
    }

    private void remove(String owner) {
        erasures.toRemove(owner).forEach(id -> removing.begin(owner, id));
    }

    private void finish(Erasure erasure) {
        trail.record(List.of(entries.of(Action.OWNER_ERASED, erasure.owner(), Map.of())));
        trail.pseudonymise(erasure.owner(), erasure.pseudonym());
        requests.forget(erasure.owner());
        outbox.publish(new OwnerErased(erasure.id(), erasure.owner()));
        outbox.publishTombstone(Topic.CONNECTION_STATES, erasure.id());
        erasures.done(erasure.owner());
    }
}
