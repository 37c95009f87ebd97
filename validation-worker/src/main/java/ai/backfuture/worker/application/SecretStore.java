package ai.backfuture.worker.application;

import ai.backfuture.contracts.CredentialRef;
import ai.backfuture.worker.domain.ApiCredential;

/** Where credentials lie. Read for one test, never kept. */
public interface SecretStore {

    /**
     * Reads one credential by its exact path; blocks for a few seconds at most. Never throws: whatever goes wrong is a
     * fault on our side and says nothing about the key.
     */
    Lookup read(CredentialRef ref);

    /** What became of a read. */
    sealed interface Lookup {

        /** The caller closes it. */
        record Found(ApiCredential credential) implements Lookup {}

        /** @param why a short own sentence, without any secret */
        record Unavailable(String why) implements Lookup {}
    }
}
