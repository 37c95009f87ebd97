package ai.backfuture.gateway.status;

import ai.backfuture.gateway.GatewayConfig;
import ai.backfuture.gateway.live.LiveUpdates;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * What this gateway needs, each by its name. None of it is part of liveness: a restart would mend nothing.
 *
 * <p>Calls are served as far as the services behind them are there, so a balancer that takes an instance out because
 * one of these is down should be told to look at {@code issuer} only.
 */
final class ReadinessChecks {

    private ReadinessChecks() {}

    @Produces
    @Singleton
    @Readiness
    static AsyncHealthCheck kafka(LiveUpdates updates) {
        return () -> Uni.createFrom()
                .item(HealthCheckResponse.builder()
                        .name("kafka")
                        .status(updates.areRead())
                        .build());
    }

    @Produces
    @Singleton
    @Readiness
    static AsyncHealthCheck issuer(
            HealthQuestions questions, @ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer) {
        return check("issuer", questions, URI.create(issuer + "/.well-known/openid-configuration"));
    }

    @Produces
    @Singleton
    @Readiness
    static AsyncHealthCheck connectionService(HealthQuestions questions, GatewayConfig config) {
        return check("connection-service", questions, alive(config.connectionServiceManagementUrl()));
    }

    @Produces
    @Singleton
    @Readiness
    static AsyncHealthCheck strategyService(HealthQuestions questions, GatewayConfig config) {
        return check("strategy-service", questions, alive(config.strategyServiceManagementUrl()));
    }

    @Produces
    @Singleton
    @Readiness
    static AsyncHealthCheck notificationService(HealthQuestions questions, GatewayConfig config) {
        return check("notification-service", questions, alive(config.notificationServiceManagementUrl()));
    }

    private static URI alive(URI management) {
        return management.resolve("/q/health/live");
    }

    private static AsyncHealthCheck check(String name, HealthQuestions questions, URI address) {
        return () -> uni(questions.isThere(address))
                .map(there ->
                        HealthCheckResponse.builder().name(name).status(there).build());
    }

    private static Uni<Boolean> uni(Future<Boolean> future) {
        return Uni.createFrom().completionStage(future::toCompletionStage);
    }
}
