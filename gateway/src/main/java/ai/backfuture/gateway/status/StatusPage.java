package ai.backfuture.gateway.status;

import io.quarkus.vertx.http.ManagementInterface;
import io.smallrye.health.SmallRyeHealth;
import io.smallrye.health.SmallRyeHealthReporter;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** {@code GET /status} on the management port, as JSON or as a page: always 200, since it is most needed when
 * something is down. */
@Singleton
final class StatusPage {

    private final HealthQuestions questions;
    private final SmallRyeHealthReporter ownHealth;
    private final Clock clock;

    StatusPage(HealthQuestions questions, SmallRyeHealthReporter ownHealth, Clock clock) {
        this.questions = questions;
        this.ownHealth = ownHealth;
        this.clock = clock;
    }

    void install(@Observes ManagementInterface management) {
        management.router().get("/status").handler(this::handle);
    }

    private void handle(RoutingContext ctx) {
        Future<ServiceStatus> own = own();
        Future<List<ServiceStatus>> others = questions.all();
        Future.all(own, others)
                .onSuccess(both -> {
                    List<ServiceStatus> all = new ArrayList<>(List.of(own.result()));
                    all.addAll(others.result());
                    answer(ctx, StatusDocument.of(all, clock.instant()));
                })
                .onFailure(ctx::fail);
    }

    /** A page for browsers, which ask for one, and JSON for everybody else. */
    private static void answer(RoutingContext ctx, JsonObject document) {
        HttpServerResponse response = ctx.response()
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Vary", "Accept");
        String accept = ctx.request().getHeader("Accept");
        if (accept != null && accept.contains("text/html")) {
            response.putHeader("Content-Type", "text/html; charset=utf-8")
                    .putHeader("Content-Security-Policy", StatusHtml.CONTENT_SECURITY_POLICY)
                    .end(StatusHtml.of(document));
        } else {
            response.putHeader("Content-Type", "application/json").end(document.toBuffer());
        }
    }

    private Future<ServiceStatus> own() {
        Promise<ServiceStatus> status = Promise.promise();
        ownHealth
                .getHealthAsync()
                .subscribe()
                .with(
                        health -> status.tryComplete(read(health)),
                        failure -> status.tryComplete(ServiceStatus.silent("gateway")));
        return status.future();
    }

    private static ServiceStatus read(SmallRyeHealth health) {
        return ServiceStatus.read("gateway", new JsonObject(health.getPayload().toString()));
    }
}
