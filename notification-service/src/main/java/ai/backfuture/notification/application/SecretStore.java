package ai.backfuture.notification.application;

import ai.backfuture.notification.domain.SecretRef;
import ai.backfuture.notification.domain.SigningSecret;
import ai.backfuture.vault.SecretStoreUnavailableException;

/**
 * Where signing secrets are kept. Every call is answered within a fixed time, or fails.
 *
 * <p>All throw {@link SecretStoreUnavailableException} when the store does not do what it is asked.
 */
public interface SecretStore {

    /** Writes a secret to a path that holds none. */
    void write(SecretRef ref, SigningSecret secret);

    SigningSecret read(SecretRef ref);

    /** Destroys the secret for good; that there is none is fine. */
    void destroy(SecretRef ref);
}
