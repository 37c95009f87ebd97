package ai.backfuture.vault;

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
 * the client logs in anew and tries once more. It does not when Vault refuses to renew a token at the end of its longest
 * life, which Vault answers with 400; so that is done here.
 *
 * @see <a href="https://developer.hashicorp.com/vault/api-docs/secret/kv/kv-v2">KV secrets engine, version 2</a>
 * @see <a href="https://developer.hashicorp.com/vault/docs/auth/approle">AppRole</a>
 */
@ApplicationScoped
public class VaultCalls {

    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;

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

    /** Calls the key-value engine; a second time with a new login when Vault finds fault with the request. */
    public <T> T keyValue(Function<VaultSecretsKV2, CompletionStage<T>> call) {
        try {
            return await(call.apply(client.secrets().kv2(mount)), patience);
        } catch (RefusedException e) {
            client.getTokenProvider().invalidateCache();
            return await(call.apply(client.secrets().kv2(mount)), patience);
        }
    }

    /** Whether Vault would answer: reachable, initialised and unsealed. */
    public VaultHealthStatus health(Duration within) {
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
            throw failure(e.getCause());
        }
    }

    private static SecretStoreUnavailableException failure(Throwable cause) {
        Throwable deepest = cause;
        while (!(deepest instanceof VaultClientException) && deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        if (deepest instanceof VaultClientException answered && answered.getStatus() != null) {
            int status = answered.getStatus();
            String message = "status " + status + " to " + answered.getOperationName();
            return status == BAD_REQUEST || status == FORBIDDEN
                    ? new RefusedException(message)
                    : new SecretStoreUnavailableException(message);
        }
        return new SecretStoreUnavailableException(deepest.getClass().getSimpleName());
    }

    /** Vault answered, and said no. */
    private static final class RefusedException extends SecretStoreUnavailableException {

        private static final long serialVersionUID = 1L;

        private RefusedException(String message) {
            super(message);
        }
    }
}
