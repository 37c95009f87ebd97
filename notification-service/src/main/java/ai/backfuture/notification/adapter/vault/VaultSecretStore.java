package ai.backfuture.notification.adapter.vault;

import ai.backfuture.notification.application.SecretStore;
import ai.backfuture.notification.domain.SecretRef;
import ai.backfuture.notification.domain.SigningSecret;
import ai.backfuture.vault.SecretStoreUnavailableException;
import ai.backfuture.vault.VaultCalls;
import io.quarkus.vault.client.api.secrets.kv2.VaultSecretsKV2UpdateSecretOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** {@link SecretStore} as one KV v2 path per secret, with one version each. */
@ApplicationScoped
class VaultSecretStore implements SecretStore {

    private static final int ONLY_IF_ABSENT = 0;
    private static final String FIELD = "signingSecret";

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
    public void write(SecretRef ref, SigningSecret secret) {
        var options = new VaultSecretsKV2UpdateSecretOptions().setCas(ONLY_IF_ABSENT);
        Map<String, Object> data = Map.of(FIELD, secret.reveal());
        vault.keyValue(kv -> kv.updateSecret(ref.path(), options, data));
    }

    /** @see <a href="https://developer.hashicorp.com/vault/api-docs/secret/kv/kv-v2#read-secret-version">Read secret</a> */
    @Override
    public SigningSecret read(SecretRef ref) {
        Map<String, Object> data =
                vault.keyValue(kv -> kv.readSecret(ref.path())).getData();
        if (data.get(FIELD) instanceof String text) {
            try {
                return SigningSecret.of(text);
            } catch (IllegalArgumentException e) {
                throw new SecretStoreUnavailableException("the stored secret is not usable");
            }
        }
        throw new SecretStoreUnavailableException("the stored secret is incomplete");
    }

    /**
     * Removes the metadata and with it every version, for good; Vault answers the same when nothing was there.
     *
     * @see <a href="https://developer.hashicorp.com/vault/api-docs/secret/kv/kv-v2#delete-metadata-and-all-versions">Delete
     *     metadata and all versions</a>
     */
    @Override
    public void destroy(SecretRef ref) {
        vault.keyValue(kv -> kv.deleteSecretMetadata(ref.path()));
    }
}
