package ai.backfuture.gateway.status;

import ai.backfuture.gateway.GatewayConfig;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;

/** Asks other services how they are, and takes silence for an answer after a short while. */
@Singleton
final class HealthQuestions {

    private record Address(String name, URI management) {}

    private final WebClient client;
    private final long timeoutMillis;
    private final List<Address> services;

    HealthQuestions(Vertx vertx, GatewayConfig config) {
        this.timeoutMillis = config.healthTimeout().toMillis();
        this.client = WebClient.create(
                vertx, new WebClientOptions().setFollowRedirects(false).setConnectTimeout((int) timeoutMillis));
        this.services = List.of(
                new Address("connection-service", config.connectionServiceManagementUrl()),
                new Address("strategy-service", config.strategyServiceManagementUrl()),
                new Address("validation-worker", config.validationWorkerManagementUrl()),
                new Address("notification-service", config.notificationServiceManagementUrl()));
    }

    /** All services at once; never fails. */
    Future<List<ServiceStatus>> all() {
        List<Future<ServiceStatus>> answers = services.stream().map(this::one).toList();
        return Future.all(answers)
                .map(done -> answers.stream().map(Future::result).toList());
    }

    private Future<ServiceStatus> one(Address service) {
        return client.getAbs(service.management().resolve("/q/health").toString())
                .timeout(timeoutMillis)
                .send()
                .map(response -> ServiceStatus.read(service.name(), response.bodyAsJsonObject()))
                .otherwise(failure -> ServiceStatus.silent(service.name()));
    }

    /** Whether something at this address answers with 200; never fails. */
    Future<Boolean> isThere(URI address) {
        return client.getAbs(address.toString())
                .timeout(timeoutMillis)
                .send()
                .map(response -> response.statusCode() == 200)
                .otherwise(false);
    }
}
