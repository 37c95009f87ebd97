package ai.backfuture.connection.domain;

import static ai.backfuture.connection.domain.ConnectionsInTests.NOW;
import static ai.backfuture.connection.domain.ConnectionsInTests.STATES;
import static ai.backfuture.connection.domain.ConnectionsInTests.added;
import static ai.backfuture.connection.domain.ConnectionsInTests.ended;
import static ai.backfuture.connection.domain.ConnectionsInTests.failed;
import static ai.backfuture.connection.domain.ConnectionsInTests.passed;
import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.ConnectionStatus;
import ai.backfuture.contracts.EvidenceSource;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Permission;
import ai.backfuture.contracts.PermissionFinding;
import ai.backfuture.contracts.PermissionState;
import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.Statements;
import ai.backfuture.contracts.Trigger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConnectionTestingTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void a_new_connection_is_pending_while_its_first_test_waits() {
        Connection connection = added(NOW);

        assertThat(connection.status()).isEqualTo(ConnectionStatus.PENDING);
        assertThat(connection.version()).isEqualTo(1);
        assertThat(connection.testUnderWay()).contains(new ConnectionTest.Waiting(1, Trigger.ADDED, NOW, Cause.none()));
    }

    @Test
    void a_test_has_its_time_from_the_moment_that_it_goes_out() {
        Connection sent = added(NOW).testSentOut(NOW.plusSeconds(40), MINUTE, "default");

        assertThat(sent.running(1))
                .contains(new ConnectionTest.Running(
                        1, Trigger.ADDED, NOW, NOW.plusSeconds(40).plus(MINUTE), "default"));
        assertThat(sent.running(2)).isEmpty();
    }

    @Test
    void every_change_is_a_new_version() {
        Connection tested = ended(added(NOW), passed(), NOW.plusSeconds(1));
        Connection retested = tested.testOrdered(Trigger.REQUESTED, NOW.plusSeconds(2), Cause.none());
        Connection renamed = retested.renamed(new ConnectionName("Other"));
        Connection removing = renamed.removalStarted();

        assertThat(List.of(tested.version(), retested.version(), renamed.version(), removing.version()))
                .containsExactly(2L, 3L, 4L, 5L);
    }

    @Test
    void a_test_that_is_ordered_while_another_runs_gives_that_one_up() {
        Connection connection = added(NOW)
                .reconfigured(Set.of(Market.SPOT, Market.FUTURES), Statements.none())
                .testOrdered(Trigger.CHANGED, NOW.plusSeconds(1), Cause.none());

        assertThat(connection.testUnderWay().orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void the_first_invalid_key_of_a_fresh_key_is_tried_once_more_and_only_once() {
        Connection first = ended(added(NOW), failed(Reason.INVALID_KEY), NOW.plusSeconds(2));
        Connection second = ended(
                first.testOrdered(Trigger.RETRY, NOW.plusSeconds(32), Cause.none()),
                failed(Reason.INVALID_KEY),
                NOW.plusSeconds(33));

        assertThat(first.status()).isEqualTo(ConnectionStatus.FAILED);
        assertThat(first.standing().nextTestAt()).isEqualTo(NOW.plusSeconds(32));
        assertThat(second.standing().nextTestAt()).isNull();
    }

    @Test
    void an_old_key_is_not_tried_once_more() {
        Connection connection = ended(added(NOW), failed(Reason.INVALID_KEY), NOW.plus(Duration.ofMinutes(2)));

        assertThat(connection.standing().nextTestAt()).isNull();
    }

    @Test
    void other_failures_of_a_fresh_key_are_final() {
        Connection connection = ended(added(NOW), failed(Reason.NO_TRADING_PERMISSION), NOW.plusSeconds(2));

        assertThat(connection.standing().nextTestAt()).isNull();
    }

    @Test
    void an_outage_takes_no_permission_back() {
        Connection online = ended(added(NOW), passedWith(PermissionState.CONFIRMED_ON), NOW.plusSeconds(1));
        Connection degraded = ended(
                online.testOrdered(Trigger.SCHEDULED, NOW.plusSeconds(10), Cause.none()),
                failed(Reason.EXCHANGE_UNAVAILABLE),
                NOW.plusSeconds(11));

        assertThat(degraded.status()).isEqualTo(ConnectionStatus.DEGRADED);
        assertThat(state(degraded, Permission.TRADE_SPOT)).isEqualTo(PermissionState.CONFIRMED_ON);
    }

    @Test
    void a_refused_key_keeps_no_permission_that_was_not_found_again() {
        Connection online = ended(added(NOW), passedWith(PermissionState.CONFIRMED_ON), NOW.plusSeconds(1));
        Connection refused = ended(
                online.testOrdered(Trigger.SCHEDULED, NOW.plusSeconds(10), Cause.none()),
                failed(Reason.KEY_EXPIRED),
                NOW.plusSeconds(11));

        assertThat(state(refused, Permission.TRADE_SPOT)).isEqualTo(PermissionState.UNVERIFIABLE);
    }

    @Test
    void a_connection_on_its_way_out_does_not_end_with_its_lease() {
        Connection removing = ended(added(NOW), passed(), NOW.plusSeconds(1)).removalStarted();

        assertThat(removing.timePassed(STATES, new Moment(NOW.plus(Duration.ofDays(9)), 0)))
                .isSameAs(removing);
    }

    @Test
    void the_lease_of_an_untested_connection_ends_by_the_clock() {
        Connection online = ended(added(NOW), passed(), NOW);

        Connection after = online.timePassed(STATES, new Moment(NOW.plus(Duration.ofDays(3)), 0));

        assertThat(after.status()).isEqualTo(ConnectionStatus.FAILED);
    }

    private static TestResult passedWith(PermissionState state) {
        return new TestResult.Passed(
                List.of(),
                Map.of(Permission.TRADE_SPOT, new PermissionFinding(state, EvidenceSource.KEY_INFO, NOW)),
                List.of(),
                null,
                null);
    }

    private static PermissionState state(Connection connection, Permission permission) {
        return connection.findings().permissions().get(permission).state();
    }
}
