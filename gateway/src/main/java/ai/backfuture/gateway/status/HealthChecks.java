package ai.backfuture.gateway.status;

import ai.backfuture.gateway.GatewayConfig;
import ai.backfuture.gateway.live.LiveUpdates;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * What this gateway needs, each by its name.
 *
 * <p>None of it is part of liveness: a restart would mend nothing. Readiness only asks whether the issuer has ever been
 * reached, without which no token can be verified: a part that all instances share would take all of them out at once,
 * and with them the calls that do not need it. The rest is wellness ({@code /q/health/well}), for people and alerts.
 */
final class HealthChecks {

    private HealthChecks() {}

    @Produces
    @Singleton
    @Readiness
    static AsyncHealthCheck issuerWasThere(
            HealthQuestions questions, @ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer) {
        AtomicBoolean wasThere = new AtomicBoolean();
        return () -> (wasThere.get() ? Uni.createFrom().item(true) : uni(questions.isThere(document(issuer))))
                .onItem()
                .invoke(there -> wasThere.compareAndSet(false, there))
                .map(there -> response("issuer-was-there", there));
    }

    @Produces
    @Singleton
    @Wellness
    static AsyncHealthCheck kafka(LiveUpdates updates) {
        return () -> Uni.createFrom().item(response("kafka", updates.areRead()));
    }

    @Produces
    @Singleton
    @Wellness
    static AsyncHealthCheck issuer(
            HealthQuestions questions, @ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer) {
        return check("issuer", questions, document(issuer));
    }

    @Produces
    @Singleton
    @Wellness
    static AsyncHealthCheck connectionService(HealthQuestions questions, GatewayConfig config) {
        return check("connection-service", questions, alive(config.connectionServiceManagementUrl()));
    }

    @Produces
    @Singleton
    @Wellness
    static AsyncHealthCheck strategyService(HealthQuestions questions, GatewayConfig config) {
        return check("strategy-service", questions, alive(config.strategyServiceManagementUrl()));
    }

    @Produces
    @Singleton
    @Wellness
    static AsyncHealthCheck notificationService(HealthQuestions questions, GatewayConfig config) {
        return check("notification-service", questions, alive(config.notificationServiceManagementUrl()));
    }

    private static URI document(String issuer) {
        return URI.create(issuer + "/.well-known/openid-configuration");
    }

    private static URI alive(URI management) {
        return management.resolve("/q/health/live");
    }

    private static AsyncHealthCheck check(String name, HealthQuestions questions, URI address) {
        return () -> uni(questions.isThere(address)).map(there -> response(name, there));
    }

    private static HealthCheckResponse response(String name, boolean up) {
        return HealthCheckResponse.builder().name(name).status(up).build();
    }

    private static Uni<Boolean> uni(Future<Boolean> future) {
        return Uni.createFrom().completionStage(future::toCompletionStage);
    }
}
