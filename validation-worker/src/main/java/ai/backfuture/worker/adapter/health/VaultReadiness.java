package ai.backfuture.worker.adapter.health;

import io.vertx.core.Vertx;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.codec.BodyCodec;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready when Vault is unsealed; a standby will do, for it forwards.
 *
 * @see <a href="https://developer.hashicorp.com/vault/api-docs/system/health">Vault: health</a>
 */
@Readiness
@ApplicationScoped
class VaultReadiness implements HealthCheck {

    private static final long LIMIT_MILLIS = 2_000;
    private static final Set<Integer> UNSEALED = Set.of(200, 429, 473);

    private final WebClient client;
    private final String health;
    private final Recent recent = new Recent(Duration.ofSeconds(2), this::isUnsealed);

    VaultReadiness(Vertx vertx, @ConfigProperty(name = "quarkus.vault.url") URI vault) {
        this.client = WebClient.create(vertx);
        this.health = vault.resolve("/v1/sys/health").toString();
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("vault").status(recent.value()).build();
    }

    private boolean isUnsealed() {
        try {
            return UNSEALED.contains(client.getAbs(health)
                    .timeout(LIMIT_MILLIS)
                    .as(BodyCodec.none())
                    .send()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(LIMIT_MILLIS, TimeUnit.MILLISECONDS)
                    .statusCode());
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
