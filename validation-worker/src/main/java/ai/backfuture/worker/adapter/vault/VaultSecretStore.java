package ai.backfuture.worker.adapter.vault;

import ai.backfuture.contracts.CredentialRef;
import ai.backfuture.worker.application.SecretStore;
import ai.backfuture.worker.domain.ApiCredential;
import ai.backfuture.worker.domain.SecretText;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vault.VaultKVSecretReactiveEngine;
import io.quarkus.vault.client.VaultClientException;
import io.quarkus.vault.client.auth.VaultTokenException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Credentials from Vault's KV v2, with an AppRole that may read there and nothing else. The client logs in by itself;
 * when a token was revoked or used up under our hands, the read is tried again with a new one.
 *
 * @see <a href="https://developer.hashicorp.com/vault/api-docs/secret/kv/kv-v2#read-secret-version">Vault: read secret
 *     version</a>
 */
public final class VaultSecretStore implements SecretStore {

    private static final Logger LOG = Logger.getLogger(VaultSecretStore.class);

    private static final int ATTEMPTS = 3;
    private static final int FORBIDDEN = 403;
    private static final int READS_AT_ONCE = 64;

    private final ReadingSlots slots = new ReadingSlots(READS_AT_ONCE);
    private final VaultKVSecretReactiveEngine vault;
    private final Duration limit;
    private final MeterRegistry metrics;

    public VaultSecretStore(VaultKVSecretReactiveEngine vault, Duration limit, MeterRegistry metrics) {
        this.vault = vault;
        this.limit = limit;
        this.metrics = metrics;
    }

    @Override
    public Lookup read(CredentialRef ref) {
        if (!slots.take(limit)) {
            count("no-slot");
            return new Lookup.Unavailable("Vault is too slow for all that is asked of it");
        }
        boolean answered = false;
        try {
            Lookup lookup = readWithin(ref, System.nanoTime() + limit.toNanos());
            answered = lookup instanceof Lookup.Found;
            return lookup;
        } finally {
            slots.giveBack(answered);
        }
    }

    private Lookup readWithin(CredentialRef ref, long end) {
        for (int attempt = 1; ; attempt++) {
            Duration left = Duration.ofNanos(Math.max(1, end - System.nanoTime()));
            try {
                Lookup lookup =
                        credential(vault.readSecretJson(ref.path()).await().atMost(left));
                count(lookup instanceof Lookup.Found ? "found" : "incomplete");
                return lookup;
            } catch (RuntimeException e) {
                Throwable cause = unwrapped(e);
                if (attempt == ATTEMPTS || !isWorthAnotherTry(cause) || System.nanoTime() >= end) {
                    return unavailable(cause);
                }
            }
        }
    }

    private static Lookup credential(Map<String, Object> data) {
        SecretText apiKey = text(data, "apiKey");
        SecretText secretKey = text(data, "secretKey");
        if (apiKey == null || secretKey == null) {
            return new Lookup.Unavailable("the stored credential is incomplete");
        }
        return new Lookup.Found(new ApiCredential(apiKey, secretKey, text(data, "passphrase")));
    }

    private static @Nullable SecretText text(Map<String, Object> data, String field) {
        return data.get(field) instanceof String value ? SecretText.of(value) : null;
    }

    /** The status or the type only: a message may name paths and more. */
    private Lookup unavailable(Throwable cause) {
        String what = cause instanceof VaultClientException told && told.getStatus() != null
                ? "status-" + told.getStatus()
                : cause.getClass().getSimpleName();
        LOG.warnf("a credential could not be read: %s", what);
        count(what);
        return new Lookup.Unavailable("Vault did not hand out the credential: " + what);
    }

    /** A token that is gone is replaced by the client; an answer that did not come may come the next time. */
    private static boolean isWorthAnotherTry(Throwable cause) {
        return switch (cause) {
            case VaultTokenException _, IOException _, TimeoutException _ -> true;
            case VaultClientException told -> told.getStatus() != null && told.getStatus() == FORBIDDEN;
            default -> false;
        };
    }

    private static Throwable unwrapped(Throwable e) {
        return e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
    }

    private void count(String outcome) {
        metrics.counter("backfuture.vault.reads", "outcome", outcome).increment();
    }
}
