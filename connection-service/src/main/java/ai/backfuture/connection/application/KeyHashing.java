package ai.backfuture.connection.application;

import ai.backfuture.connection.domain.SecretText;
import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.vault.SecretStoreUnavailableException;
import java.util.List;

/** Makes keyed hashes of API keys. */
public interface KeyHashing {

    /**
     * Hashes under every known secret, the current one first: a connection may have been stored under an older one.
     * Hashes of different owners or exchanges never agree.
     *
     * @throws SecretStoreUnavailableException when the secrets could not be loaded yet
     */
    List<KeyHash> hashes(String owner, ExchangeId exchange, SecretText apiKey);
}
