package ai.backfuture.vault;

import io.quarkus.vault.client.api.sys.health.VaultHealthStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Readiness check {@code vault}: a service that keeps secrets there can do without it only what needs none. */
@Readiness
@ApplicationScoped
class VaultReadiness implements HealthCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final VaultCalls vault;

    VaultReadiness(VaultCalls vault) {
        this.vault = vault;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("vault");
        try {
            VaultHealthStatus status = vault.health(PATIENCE);
            boolean serving =
                    switch (status) {
                        case INITIALIZED_UNSEALED_ACTIVE, UNSEALED_STANDBY, PERFORMANCE_STANDBY -> true;
                        case NOT_INITIALIZED, SEALED, RECOVERY_REPLICATION_SECONDARY_ACTIVE -> false;
                    };
            return response.status(serving).withData("state", status.name()).build();
        } catch (SecretStoreUnavailableException e) {
            return response.down().withData("state", "unreachable").build();
        }
    }
}
