package ai.backfuture.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.openapi.Operation;
import ai.backfuture.contracts.openapi.PublicApi;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The document and the door name the same calls. */
class RoutesInDocumentTest {

    private static final List<String> ROUTED = Routes.ALL.stream()
            .flatMap(route -> route.methods().stream()
                    .filter(method -> !method.equals(HttpMethod.HEAD))
                    .map(method -> method + " " + route.template()))
            .toList();

    @Test
    void every_route_is_described_and_everything_described_is_routed() {
        assertThat(ROUTED)
                .as("routes, and openapi.yaml without what it marks x-planned")
                .containsExactlyInAnyOrderElementsOf(described(operation -> !operation.planned()));
    }

    @Test
    void what_is_planned_is_not_routed_yet() {
        assertThat(described(Operation::planned))
                .as("take x-planned off in openapi.yaml, they are served now")
                .doesNotContainAnyElementsOf(ROUTED);
    }

    private static List<String> described(Predicate<Operation> which) {
        return PublicApi.read().operations().stream()
                .filter(operation -> operation.template().startsWith("/api/"))
                .filter(which)
                .map(Operation::toString)
                .toList();
    }
}
