package ai.backfuture.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import ai.backfuture.contracts.SuspensionScope;
import ai.backfuture.contracts.SuspensionView;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What operators order is obeyed within seconds, by strategies that run and by those that want to. */
@QuarkusTest
class OrdersIT extends StoryOnTheStack {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"OWNER, alice", "EXCHANGE, kucoin", "ALL, -"})
    void whatever_an_order_covers_is_suspended_and_not_enabled_again_until_it_is_lifted(
            SuspensionScope scope, @Nullable String value) {
        UUID strategy = enabledStrategyOn(onlineConnection());
        SuspensionView order = order(scope, value);
        connections.stops(order);
        try {
            becomes(strategy, "SUSPENDED SUSPENDED_BY_OPERATOR");

            alice.enables(strategy)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("SUSPENDED_BY_OPERATOR"))
                    .body("kind", equalTo("OURS_TO_FIX"));
        } finally {
            connections.lifts(order);
        }
        soon().until(() -> alice.enables(strategy).statusCode(), code -> code == 200);
    }

    @Test
    void an_order_about_somebody_else_is_nothing_to_this_owner() {
        UUID strategy = enabledStrategyOn(onlineConnection());
        SuspensionView order = order(SuspensionScope.OWNER, "bob");
        connections.stops(order);
        try {
            UUID bobs = bob.hasStrategyOn(bobsConnection());
            soon().until(() -> bob.enables(bobs).statusCode(), code -> code == 409);

            assertThat(alice.statusOf(strategy)).isEqualTo("ENABLED");
        } finally {
            connections.lifts(order);
        }
    }

    @Test
    void when_an_order_is_lifted_those_go_on_by_themselves_that_say_so_and_no_others() {
        StatesOfConnections connection = onlineConnection();
        UUID resuming = alice.hasStrategyOn(connection.id(), "SPOT", true);
        UUID staying = alice.hasStrategyOn(connection.id(), "SPOT", false);
        alice.enables(resuming).then().statusCode(200);
        alice.enables(staying).then().statusCode(200);
        SuspensionView order = order(SuspensionScope.OWNER, "alice");
        connections.stops(order);
        try {
            becomes(resuming, "SUSPENDED SUSPENDED_BY_OPERATOR");
            becomes(staying, "SUSPENDED SUSPENDED_BY_OPERATOR");
        } finally {
            connections.lifts(order);
        }

        becomes(resuming, "ENABLED");
        assertThat(alice.statusOf(staying)).isEqualTo("SUSPENDED SUSPENDED_BY_OPERATOR");
    }

    private UUID bobsConnection() {
        StatesOfConnections connection = connectionOf("bob").online(inAnHour());
        connections.says(connection);
        return connection.id();
    }

    private static SuspensionView order(SuspensionScope scope, @Nullable String value) {
        return new SuspensionView(UUID.randomUUID(), scope, value, "drill", false, Instant.now(), "olga", null, 1);
    }

    private void becomes(UUID strategy, String status) {
        soon().atMost(Duration.ofSeconds(20)).until(() -> alice.statusOf(strategy), status::equals);
    }
}
