package ai.backfuture.notification.application;

import ai.backfuture.notification.domain.SecretRef;
import java.time.Instant;
import java.util.Optional;

/**
 * Secrets that are to be destroyed at some time: those whose webhook is gone, those that were replaced, and each new one
 * until its webhook is stored. So a crash at any moment leaves no secret behind that nobody knows of.
 */
public interface UnwantedSecrets {

    /** Has it destroyed at that time, or earlier if that was the plan. Joins the caller's transaction if there is one. */
    void destroyAt(SecretRef ref, Instant time);

    /** It is wanted after all; false when it is too late for that. In the caller's transaction. */
    boolean keep(SecretRef ref);

    /** One that is due, locked until the caller's transaction ends. */
    Optional<SecretRef> lockDue(Instant now);

    /** It is destroyed; forgets it, in the caller's transaction. */
    void destroyed(SecretRef ref);
}
