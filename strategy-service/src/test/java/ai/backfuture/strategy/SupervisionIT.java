package ai.backfuture.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.ConnectionStatus;
import ai.backfuture.contracts.Permission;
import ai.backfuture.contracts.PermissionState;
import ai.backfuture.contracts.Reason;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SupervisionIT extends StoryOnTheStack {

    @Test
    void a_refused_key_suspends_the_running_strategy() {
        StatesOfConnections connection = onlineConnection();
        UUID strategy = enabledStrategyOn(connection);

        connections.says(connection.failed(Reason.INVALID_KEY));

        becomes(strategy, "SUSPENDED CONNECTION_FAILED");
    }

    @Test
    void a_degraded_connection_keeps_what_runs() {
        StatesOfConnections connection = onlineConnection();
        UUID strategy = enabledStrategyOn(connection);

        connections.says(connection.now(ConnectionStatus.DEGRADED, Reason.EXCHANGE_UNAVAILABLE));

        isInTheView(connection);
        assertThat(alice.statusOf(strategy)).isEqualTo("ENABLED");
    }

    @Test
    void a_removal_suspends_before_it_has_ended() {
        StatesOfConnections connection = onlineConnection();
        UUID strategy = enabledStrategyOn(connection);

        connections.says(connection.now(ConnectionStatus.REMOVING, null));

        becomes(strategy, "SUSPENDED CONNECTION_REMOVED");
    }

    @Test
    void a_tombstone_alone_suspends_too() {
        StatesOfConnections connection = onlineConnection();
        UUID strategy = enabledStrategyOn(connection);

        connections.forgets(connection.id());

        becomes(strategy, "SUSPENDED CONNECTION_REMOVED");
    }

    @Test
    void a_lost_trade_right_suspends_the_strategies_of_that_market_only() {
        StatesOfConnections connection = onlineConnection();
        UUID spot = enabledStrategyOn(connection);
        UUID futures = alice.hasStrategyOn(connection.id(), "FUTURES", false);
        alice.enables(futures).then().statusCode(200);

        connections.says(connection.learnt(Permission.TRADE_FUTURES, PermissionState.CONFIRMED_OFF));

        becomes(futures, "SUSPENDED TRADE_PERMISSION_LOST");
        assertThat(alice.statusOf(spot)).isEqualTo("ENABLED");
    }

    @Test
    void the_end_of_the_lease_suspends_by_our_own_clock_though_nobody_said_a_word() {
        UUID strategy = enabledStrategyOn(onlineConnection());

        clock.forward(Duration.ofMinutes(61));

        becomes(strategy, "SUSPENDED LEASE_ENDED");
    }

    @Test
    void a_renewed_lease_keeps_the_strategy_running() {
        StatesOfConnections connection = onlineConnection();
        UUID renewed = enabledStrategyOn(connection);
        UUID notRenewed = enabledStrategyOn(onlineConnection());
        connections.says(connection.online(clock.instant().plus(Duration.ofHours(2))));
        isInTheView(connection);

        clock.forward(Duration.ofMinutes(61));

        becomes(notRenewed, "SUSPENDED LEASE_ENDED");
        assertThat(alice.statusOf(renewed)).isEqualTo("ENABLED");
    }

    @Test
    void a_suspended_strategy_resumes_if_and_only_if_its_owner_said_so() {
        StatesOfConnections connection = onlineConnection();
        UUID resuming = alice.hasStrategyOn(connection.id(), "SPOT", true);
        UUID staying = alice.hasStrategyOn(connection.id(), "SPOT", false);
        alice.enables(resuming).then().statusCode(200);
        alice.enables(staying).then().statusCode(200);
        connections.says(connection.failed(Reason.IP_NOT_ALLOWED));
        becomes(resuming, "SUSPENDED CONNECTION_FAILED");

        connections.says(connection.online(inAnHour()));

        becomes(resuming, "ENABLED");
        assertThat(alice.statusOf(staying)).isEqualTo("SUSPENDED CONNECTION_FAILED");
    }

    @Test
    void a_failure_within_one_poll_suspends_though_the_next_state_is_online_again() {
        StatesOfConnections connection = onlineConnection();
        UUID strategy = enabledStrategyOn(connection);

        connections.sendsTogether(List.of(
                ConnectionServiceStandIn.record(
                        connection.failed(Reason.INVALID_KEY).event()),
                ConnectionServiceStandIn.record(connection.online(inAnHour()).event())));

        isInTheView(connection);
        assertThat(alice.statusOf(strategy)).isEqualTo("SUSPENDED CONNECTION_FAILED");
    }

    @Test
    void an_older_state_that_comes_late_changes_nothing() {
        StatesOfConnections connection = onlineConnection();
        UUID strategy = enabledStrategyOn(connection);
        connections.says(connection.failed(Reason.INVALID_KEY));
        becomes(strategy, "SUSPENDED CONNECTION_FAILED");
        long newest = connection.version();

        connections.says(connection.atVersion(0).online(inAnHour()));

        alice.enables(strategy).then().statusCode(409);
        assertThat(versionInTheView(connection.id())).isEqualTo(newest);
    }

    @Test
    void a_removed_connection_is_never_brought_back() {
        StatesOfConnections connection = onlineConnection();
        UUID strategy = enabledStrategyOn(connection);
        connections.says(connection.now(ConnectionStatus.REMOVED, null));
        connections.forgets(connection.id());
        becomes(strategy, "SUSPENDED CONNECTION_REMOVED");

        connections.says(connection.online(inAnHour()));

        alice.enables(strategy).then().statusCode(409);
    }

    @Test
    void records_that_make_no_sense_are_noted_and_read_past() {
        StatesOfConnections connection = onlineConnection();
        UUID strategy = alice.hasStrategyOn(connection.id());
        long noted = number("SELECT count(*) FROM dead_letter");

        connections.sends(connection.id().toString(), "{broken".getBytes(StandardCharsets.UTF_8));
        connections.sends("no id", null);
        connections.sends(connection.id().toString(), new byte[900_000]);
        connections.says(connection.online(inAnHour()));

        isInTheView(connection);
        alice.enables(strategy).then().statusCode(200);
        soon().until(() -> number("SELECT count(*) FROM dead_letter") == noted + 3);
    }

    private void becomes(UUID strategy, String status) {
        soon().untilAsserted(() -> assertThat(alice.statusOf(strategy)).isEqualTo(status));
    }

    private void isInTheView(StatesOfConnections connection) {
        soon().until(() -> versionInTheView(connection.id()) == connection.version());
    }
}
