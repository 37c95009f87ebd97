package ai.backfuture.connection.adapter.vault;

import ai.backfuture.connection.application.SecretStore;
import ai.backfuture.connection.domain.CredentialField;
import ai.backfuture.connection.domain.Credentials;
import ai.backfuture.connection.domain.SecretText;
import ai.backfuture.contracts.CredentialRef;
import ai.backfuture.vault.VaultCalls;
import io.quarkus.vault.client.api.secrets.kv2.VaultSecretsKV2UpdateSecretOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** {@link SecretStore} as one KV v2 path per credential, with one version each. */
@ApplicationScoped
class VaultSecretStore implements SecretStore {

    private static final int ONLY_IF_ABSENT = 0;

    private final VaultCalls vault;

    VaultSecretStore(VaultCalls vault) {
        this.vault = vault;
    }

    /**
     * Writes with check-and-set 0.
     *
     * @see <a href="https://developer.hashicorp.com/vault/api-docs/secret/kv/kv-v2#create-update-secret">Create secret</a>
     */
    @Override
    public void write(CredentialRef ref, Credentials credentials) {
        Map<String, Object> data = new HashMap<>();
        data.put(CredentialField.API_KEY, text(credentials.apiKey()));
        data.put(CredentialField.SECRET_KEY, text(credentials.secretKey()));
        if (credentials.passphrase() != null) {
            data.put(CredentialField.PASSPHRASE, text(credentials.passphrase()));
        }
        var options = new VaultSecretsKV2UpdateSecretOptions().setCas(ONLY_IF_ABSENT);
        vault.keyValue(kv -> kv.updateSecret(ref.path(), options, data));
    }

    /**
     * Removes the metadata and with it every version, for good; Vault answers the same when nothing was there.
     *
     * @see <a href="https://developer.hashicorp.com/vault/api-docs/secret/kv/kv-v2#delete-metadata-and-all-versions">Delete
     *     metadata and all versions</a>
     */
    @Override
    public void destroy(CredentialRef ref) {
        vault.keyValue(kv -> kv.deleteSecretMetadata(ref.path()));
    }

    /** The client wants text; this one lives as long as the call. */
    private static String text(SecretText secret) {
        char[] characters = secret.reveal();
        try {
            return new String(characters);
        } finally {
            Arrays.fill(characters, '\0');
        }
    }
}
