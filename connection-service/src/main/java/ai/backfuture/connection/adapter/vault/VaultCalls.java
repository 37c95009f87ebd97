package ai.backfuture.connection.adapter.vault;

import ai.backfuture.connection.application.SecretStoreUnavailableException;
import io.quarkus.vault.client.VaultClient;
import io.quarkus.vault.client.VaultClientException;
import io.quarkus.vault.client.api.secrets.kv2.VaultSecretsKV2;
import io.quarkus.vault.client.api.sys.health.VaultHealthStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Calls Vault and waits a bounded time for the answer; every failure is the same kind of exception, without the path or
 * anything else that was sent.
 *
 * <p>The client logs in by itself. When Vault refuses the token it holds, because it has expired, was revoked or used up,
 * the client logs in anew and tries once more.
 *
 * @see <a href="https://developer.hashicorp.com/vault/api-docs/secret/kv/kv-v2">KV secrets engine, version 2</a>
 * @see <a href="https://developer.hashicorp.com/vault/docs/auth/approle">AppRole</a>
 */
@ApplicationScoped
class VaultCalls {

    private final VaultClient client;
    private final String mount;
    private final Duration patience;

    VaultCalls(
            VaultClient client,
            @ConfigProperty(name = "quarkus.vault.kv-secret-engine-mount-path", defaultValue = "secret") String mount,
            @ConfigProperty(name = "backfuture.vault.patience", defaultValue = "PT7S") Duration patience) {
        this.client = client;
        this.mount = mount;
        this.patience = patience;
    }

    <T> T keyValue(Function<VaultSecretsKV2, CompletionStage<T>> call) {
        return await(call.apply(client.secrets().kv2(mount)), patience);
    }

    /** Whether Vault would answer: reachable, initialised and unsealed. */
    VaultHealthStatus health(Duration within) {
        return await(client.sys().health().status(), within);
    }

    private static <T> T await(CompletionStage<T> answer, Duration within) {
        try {
            return answer.toCompletableFuture().get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SecretStoreUnavailableException("interrupted");
        } catch (TimeoutException e) {
            throw new SecretStoreUnavailableException("no answer in time");
        } catch (ExecutionException e) {
            throw new SecretStoreUnavailableException(inShort(e.getCause()));
        }
    }

    private static String inShort(Throwable cause) {
        Throwable deepest = cause;
        while (!(deepest instanceof VaultClientException) && deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest instanceof VaultClientException refused && refused.getStatus() != null
                ? "status " + refused.getStatus()
                : deepest.getClass().getSimpleName();
    }
}
