package ai.backfuture.notification.application;

import ai.backfuture.notification.domain.SecretRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Destroys secrets that nobody wants any more. Several instances share the work. */
@ApplicationScoped
public class DestroyingSecrets {

    private final UnwantedSecrets unwanted;
    private final SecretStore store;
    private final Clock clock;

    DestroyingSecrets(UnwantedSecrets unwanted, SecretStore store, Clock clock) {
        this.unwanted = unwanted;
        this.store = store;
        this.clock = clock;
    }

    /** Destroys one that is due; false when there is none. Its row stays locked until the store has confirmed. */
    @Transactional
    public boolean destroyOne() {
        Optional<SecretRef> due = unwanted.lockDue(clock.instant());
        due.ifPresent(ref -> {
            store.destroy(ref);
            unwanted.destroyed(ref);
        });
        return due.isPresent();
    }
}
