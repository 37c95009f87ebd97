package ai.backfuture.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.http.HttpMethod;
import java.util.List;
import org.junit.jupiter.api.Test;

class RouteTableTest {

    private final RouteTable routes = new RouteTable(Routes.ALL);

    @Test
    void every_route_finds_itself() {
        for (Route route : Routes.ALL) {
            assertThat(routes.match(route.template().replaceAll("\\{[a-z]+}", "0190b7a0")))
                    .contains(route);
        }
    }

    @Test
    void what_is_not_in_the_table_does_not_exist() {
        for (String path : List.of(
                "/",
                "/api",
                "/api/",
                "/api/connections/",
                "/api/connections/1/",
                "/api/connections/1/tests/2",
                "/q/health",
                "/API/connections")) {
            assertThat(routes.match(path)).isEmpty();
        }
    }

    @Test
    void head_comes_along_with_get_where_a_service_answers() {
        assertThat(routes.match("/api/exchanges").orElseThrow().allows(HttpMethod.HEAD))
                .isTrue();
        assertThat(routes.match("/api/events").orElseThrow().allows(HttpMethod.HEAD))
                .isFalse();
    }

    @Test
    void two_routes_for_one_path_are_a_mistake() {
        Route route = Routes.ALL.getFirst();
        assertThatThrownBy(() -> new RouteTable(List.of(route, route))).isInstanceOf(IllegalArgumentException.class);
    }
}
