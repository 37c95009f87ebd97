package ai.backfuture.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import ai.backfuture.contracts.ConnectionStatus;
import ai.backfuture.contracts.Permission;
import ai.backfuture.contracts.PermissionState;
import ai.backfuture.contracts.Reason;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class EnablingIT extends StoryOnTheStack {

    @Test
    void a_strategy_on_an_online_connection_is_enabled() {
        UUID strategy = alice.hasStrategyOn(onlineConnection().id());

        alice.enables(strategy)
                .then()
                .statusCode(200)
                .body("status", equalTo("ENABLED"))
                .body("warnings", empty());
    }

    @Test
    void what_was_said_just_before_the_request_counts() {
        StatesOfConnections connection = onlineConnection();
        UUID strategy = alice.hasStrategyOn(connection.id());
        for (int round = 0; round < 20; round++) {
            connections.says(connection.failed(Reason.INVALID_KEY));
            alice.enables(strategy).then().statusCode(409);
            connections.says(connection.online(inAnHour()));
            alice.enables(strategy).then().statusCode(200);
            alice.disables(strategy).then().statusCode(200);
        }
    }

    @Test
    void a_transaction_that_was_taken_back_neither_counts_nor_blocks() {
        StatesOfConnections connection = onlineConnection();
        UUID strategy = alice.hasStrategyOn(connection.id());
        connections.takesBack(connection.failed(Reason.INVALID_KEY));

        alice.enables(strategy).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"PENDING,", "DEGRADED, EXCHANGE_UNAVAILABLE", "FAILED, IP_NOT_ALLOWED", "REMOVING,"})
    void any_other_status_refuses_with_its_reason(ConnectionStatus status, Reason reason) {
        StatesOfConnections connection = onlineConnection();
        UUID strategy = alice.hasStrategyOn(connection.id());
        connections.says(connection.now(status, reason));

        alice.enables(strategy)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("CONNECTION_NOT_ONLINE"))
                .body("connectionStatus", equalTo(status.name()))
                .body("reason", reason == null ? nullValue() : equalTo(reason.name()))
                .body(
                        "kind",
                        reason == null ? nullValue() : equalTo(reason.kind().name()))
                .body("whatToDo", reason == null ? not(nullValue()) : equalTo("What to do about " + reason));
        assertThat(alice.statusOf(strategy)).isEqualTo("DISABLED");
    }

    @Test
    void a_failure_that_is_being_tested_again_still_says_why_it_failed() {
        StatesOfConnections connection = onlineConnection();
        UUID strategy = alice.hasStrategyOn(connection.id());
        connections.says(connection.failed(Reason.WRONG_PASSPHRASE));
        connections.says(connection.now(ConnectionStatus.FAILED, null));

        alice.enables(strategy).then().statusCode(409).body("reason", equalTo("WRONG_PASSPHRASE"));
    }

    @Test
    void a_removed_connection_refuses() {
        StatesOfConnections connection = onlineConnection();
        UUID strategy = alice.hasStrategyOn(connection.id());
        connections.says(connection.now(ConnectionStatus.REMOVED, null));
        connections.forgets(connection.id());

        alice.enables(strategy).then().statusCode(409).body("connectionStatus", equalTo("REMOVED"));
    }

    @Test
    void a_lease_that_has_ended_refuses() {
        StatesOfConnections connection = onlineConnection();
        UUID strategy = alice.hasStrategyOn(connection.id());
        clock.forward(Duration.ofMinutes(61));

        alice.enables(strategy)
                .then()
                .statusCode(409)
                .body("code", equalTo("CONNECTION_NOT_ONLINE"))
                .body("connectionStatus", equalTo("ONLINE"))
                .body("reason", equalTo("LEASE_ENDED"));
    }

    @Test
    void a_market_whose_trade_right_is_not_confirmed_refuses() {
        StatesOfConnections connection = onlineConnection();
        UUID futures = alice.hasStrategyOn(connection.id(), "FUTURES", false);
        connections.says(connection.learnt(Permission.TRADE_FUTURES, PermissionState.UNVERIFIABLE));

        alice.enables(futures)
                .then()
                .statusCode(409)
                .body("code", equalTo("TRADE_RIGHT_NOT_CONFIRMED"))
                .body("reason", equalTo("FUTURES_NOT_ENABLED"));
        alice.enables(alice.hasStrategyOn(connection.id())).then().statusCode(200);
    }

    @Test
    void a_second_strategy_on_the_same_connection_warns() {
        StatesOfConnections connection = onlineConnection();
        enabledStrategyOn(connection);
        UUID second = alice.hasStrategyOn(connection.id());

        alice.enables(second)
                .then()
                .statusCode(200)
                .body("status", equalTo("ENABLED"))
                .body("warnings.code", equalTo(List.of("SHARED_CONNECTION")));
    }

    @Test
    void enabling_and_disabling_twice_is_doing_it_once() {
        UUID strategy = enabledStrategyOn(onlineConnection());
        int version = alice.sees(strategy).path("version");

        alice.enables(strategy).then().statusCode(200).body("version", equalTo(version));
        alice.disables(strategy).then().statusCode(200).body("status", equalTo("DISABLED"));
        alice.disables(strategy).then().statusCode(200).body("version", equalTo(version + 1));
    }

    @Test
    void while_the_view_cannot_catch_up_nothing_is_decided() throws Exception {
        StatesOfConnections connection = onlineConnection();
        UUID strategy = alice.hasStrategyOn(connection.id());
        try (Connection sql = database.getConnection()) {
            sql.setAutoCommit(false);
            sql.createStatement().execute("SET LOCAL idle_in_transaction_session_timeout = '30s'");
            sql.createStatement().execute("SELECT * FROM reading_position FOR UPDATE");
            connections.says(connection.failed(Reason.KEY_EXPIRED));

            alice.enables(strategy)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", equalTo("1"))
                    .body("code", equalTo("VIEW_CATCHING_UP"));
            assertThat(alice.statusOf(strategy)).isEqualTo("DISABLED");
            sql.rollback();
        }

        soon().untilAsserted(
                        () -> alice.enables(strategy).then().statusCode(409).body("reason", equalTo("KEY_EXPIRED")));
    }

    @Test
    void many_are_enabled_at_once() throws Exception {
        StatesOfConnections connection = onlineConnection();
        List<UUID> strategies = IntStream.range(0, 40)
                .mapToObj(i -> alice.hasStrategyOn(connection.id()))
                .toList();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> enablings = strategies.stream()
                    .<Callable<Integer>>map(id -> () -> alice.enables(id).statusCode())
                    .toList();
            for (Future<Integer> answer : threads.invokeAll(enablings)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }

        long warned = strategies.stream()
                .filter(id -> !alice.sees(id).<List<Object>>path("warnings").isEmpty())
                .count();
        assertThat(warned).as("all but the first").isEqualTo(39);
    }
}
