package ai.backfuture.connection.application;

import ai.backfuture.connection.domain.Credentials;
import ai.backfuture.contracts.CredentialRef;
import ai.backfuture.vault.SecretStoreUnavailableException;

/**
 * Keeps credentials. This service can create and destroy them and cannot read them.
 *
 * <p>Every call ends within seconds. Whoever calls retries; nothing is retried in here beyond one new login.
 */
public interface SecretStore {

    /**
     * Stores a credential at a path that must be free.
     *
     * @throws SecretStoreUnavailableException when it is not known to be stored; it may be all the same
     */
    void write(CredentialRef ref, Credentials credentials);

    /**
     * Destroys what lies at this path, data and metadata, for good. Destroying what is not there succeeds.
     *
     * @throws SecretStoreUnavailableException when it is not known to be destroyed
     */
    void destroy(CredentialRef ref);
}
