package ai.backfuture.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.ConnectionStatus;
import ai.backfuture.localstack.SharedStack;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ErasingOwnerIT extends StoryOnTheStack {

    @Test
    void an_erased_owner_has_no_strategies_left_and_listeners_are_told() {
        StatesOfConnections connection = connectionOf("bob").online(inAnHour());
        connections.says(connection);
        UUID enabled = bob.hasStrategyOn(connection.id());
        bob.enables(enabled).then().statusCode(200);
        UUID disabled = bob.hasStrategyOn(connection.id());
        UUID others = enabledStrategyOn(onlineConnection());
        connections.says(connection.now(ConnectionStatus.REMOVED, null));

        connections.erases("bob");

        soon().until(() -> number("SELECT count(*) FROM strategy WHERE owner = 'bob'"), n -> n == 0);
        bob.sees(enabled).then().statusCode(404);
        bob.sees(disabled).then().statusCode(404);
        assertThat(alice.statusOf(others)).isEqualTo("ENABLED");
        assertThat(number("SELECT count(*) FROM connection_view WHERE id = ? AND owner = 'bob'", connection.id()))
                .isZero();
        try (StrategyEvents events = new StrategyEvents(SharedStack.kafka())) {
            soon().until(() -> events.namesFor(enabled), names -> names.contains("tombstone"));
            assertThat(events.namesFor(enabled)).contains("StrategyRemoved");
        }
    }

    @Test
    void kept_answers_of_the_owner_are_gone() {
        StatesOfConnections connection = connectionOf("bob").online(inAnHour());
        connections.says(connection);
        bob.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Trader.body("Kept", connection.id(), "SPOT", false))
                .post("/api/strategies")
                .then()
                .statusCode(201);
        assertThat(number("SELECT count(*) FROM idempotency_record WHERE owner = 'bob'"))
                .isPositive();

        connections.erases("bob");

        soon().atMost(Duration.ofSeconds(20))
                .until(() -> number("SELECT count(*) FROM idempotency_record WHERE owner = 'bob'"), n -> n == 0);
    }

    @Test
    void an_owner_who_comes_back_is_a_new_one() {
        connections.erases("bob");
        StatesOfConnections connection = connectionOf("bob").online(inAnHour());
        connections.says(connection);
        UUID strategy = bob.hasStrategyOn(connection.id());
        bob.enables(strategy).then().statusCode(200);

        assertThat(bob.statusOf(strategy)).isEqualTo("ENABLED");
    }
}
