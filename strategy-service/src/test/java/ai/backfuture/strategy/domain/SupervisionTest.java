package ai.backfuture.strategy.domain;

import static ai.backfuture.strategy.domain.Examples.ALICE;
import static ai.backfuture.strategy.domain.Examples.CONNECTION;
import static ai.backfuture.strategy.domain.Examples.NOW;
import static ai.backfuture.strategy.domain.Examples.STRATEGY;
import static ai.backfuture.strategy.domain.Examples.connection;
import static ai.backfuture.strategy.domain.Examples.disabled;
import static ai.backfuture.strategy.domain.Examples.enabled;
import static ai.backfuture.strategy.domain.Examples.online;
import static ai.backfuture.strategy.domain.Examples.settings;
import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.ConnectionStatus;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.PermissionState;
import ai.backfuture.contracts.SuspensionReason;
import ai.backfuture.strategy.domain.Supervision.Leave;
import ai.backfuture.strategy.domain.Supervision.Resume;
import ai.backfuture.strategy.domain.Supervision.Suspend;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SupervisionTest {

    private static final Instant LATER = NOW.plusSeconds(3600);

    @ParameterizedTest
    @EnumSource(names = {"ONLINE", "DEGRADED"})
    void a_running_strategy_goes_on_while_the_lease_holds(ConnectionStatus status) {
        assertThat(of(enabled(settings(Market.SPOT)), connection(status, LATER, null)))
                .isEqualTo(new Leave());
    }

    @ParameterizedTest
    @CsvSource({
        "FAILED, CONNECTION_FAILED",
        "PENDING, CONNECTION_FAILED",
        "REMOVING, CONNECTION_REMOVED",
        "REMOVED, CONNECTION_REMOVED"
    })
    void a_running_strategy_is_suspended_when_its_connection_is(ConnectionStatus status, SuspensionReason reason) {
        assertThat(of(enabled(settings(Market.SPOT)), connection(status, LATER, null)))
                .isEqualTo(new Suspend(reason));
    }

    @ParameterizedTest
    @EnumSource(names = {"ONLINE", "DEGRADED"})
    void a_running_strategy_is_suspended_at_the_end_of_the_lease(ConnectionStatus status) {
        assertThat(of(enabled(settings(Market.SPOT)), connection(status, NOW, null)))
                .isEqualTo(new Suspend(SuspensionReason.LEASE_ENDED));
    }

    @Test
    void a_running_strategy_is_suspended_when_its_markets_trade_right_is_lost() {
        ConnectionState noFutures = connection(
                ConnectionStatus.ONLINE,
                LATER,
                null,
                Map.of(
                        Market.SPOT, PermissionState.CONFIRMED_ON,
                        Market.FUTURES, PermissionState.UNVERIFIABLE));

        assertThat(of(enabled(settings(Market.FUTURES)), noFutures))
                .isEqualTo(new Suspend(SuspensionReason.TRADE_PERMISSION_LOST));
        assertThat(of(enabled(settings(Market.SPOT)), noFutures)).isEqualTo(new Leave());
    }

    @ParameterizedTest
    @EnumSource
    void a_disabled_strategy_is_left_alone(ConnectionStatus status) {
        assertThat(of(disabled(), connection(status, NOW, null))).isEqualTo(new Leave());
    }

    @Test
    void a_suspended_strategy_resumes_when_online_if_its_owner_said_so() {
        assertThat(of(suspended(true, SuspensionReason.CONNECTION_FAILED), online()))
                .isEqualTo(new Resume(new Enablement.Allowed(Set.of())));
    }

    @Test
    void a_suspended_strategy_stays_so_unless_its_owner_said_otherwise() {
        assertThat(of(suspended(false, SuspensionReason.CONNECTION_FAILED), online()))
                .isEqualTo(new Leave());
    }

    @ParameterizedTest
    @EnumSource(names = {"DEGRADED", "FAILED", "PENDING"})
    void nothing_resumes_on_a_connection_that_is_not_online(ConnectionStatus status) {
        assertThat(of(suspended(true, SuspensionReason.LEASE_ENDED), connection(status, LATER, null)))
                .isEqualTo(new Leave());
    }

    @Test
    void a_suspended_strategy_is_told_that_its_connection_is_gone_once() {
        ConnectionState removed = connection(ConnectionStatus.REMOVED, null, null);

        assertThat(of(suspended(true, SuspensionReason.CONNECTION_FAILED), removed))
                .isEqualTo(new Suspend(SuspensionReason.CONNECTION_REMOVED));
        assertThat(of(suspended(true, SuspensionReason.CONNECTION_REMOVED), removed))
                .isEqualTo(new Leave());
    }

    private static Strategy suspended(boolean resumeWhenOnline, SuspensionReason reason) {
        return Strategy.created(STRATEGY, ALICE, settings(CONNECTION, Market.SPOT, resumeWhenOnline), NOW)
                .suspended(reason, NOW);
    }

    private static Supervision of(Strategy strategy, ConnectionState connection) {
        return Supervision.of(strategy, connection, false, NOW);
    }
}
