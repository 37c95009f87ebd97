package ai.backfuture.strategy.domain;

import static ai.backfuture.strategy.domain.Examples.ALICE;
import static ai.backfuture.strategy.domain.Examples.BOB;
import static ai.backfuture.strategy.domain.Examples.INVALID_KEY;
import static ai.backfuture.strategy.domain.Examples.NOW;
import static ai.backfuture.strategy.domain.Examples.connection;
import static ai.backfuture.strategy.domain.Examples.online;
import static ai.backfuture.strategy.domain.Examples.settings;
import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.ConnectionStatus;
import ai.backfuture.contracts.FailureKind;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.PermissionState;
import ai.backfuture.strategy.domain.Enablement.Allowed;
import ai.backfuture.strategy.domain.Enablement.Code;
import ai.backfuture.strategy.domain.Enablement.Refused;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GateTest {

    private static final Instant LATER = NOW.plusSeconds(3600);

    @ParameterizedTest
    @EnumSource
    void an_online_connection_with_the_trade_right_lets_a_strategy_run(Market market) {
        assertThat(judge(market, online())).isEqualTo(new Allowed(Set.of()));
    }

    @Test
    void a_second_strategy_on_the_same_connection_is_warned() {
        assertThat(Gate.judge(ALICE, settings(Market.SPOT), online(), true, NOW))
                .isEqualTo(new Allowed(Set.of(StrategyWarning.SHARED_CONNECTION)));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ONLINE")
    void a_connection_in_any_other_status_refuses(ConnectionStatus status) {
        Refused refused = refused(judge(Market.SPOT, connection(status, LATER, null)));

        assertThat(refused.code()).isEqualTo(Code.CONNECTION_NOT_ONLINE);
        assertThat(refused.connectionStatus()).isEqualTo(status);
        assertThat(refused.whatToDo()).isNotBlank();
    }

    @Test
    void a_refusal_repeats_why_the_connection_failed_and_what_to_do() {
        Refused refused = refused(judge(Market.SPOT, connection(ConnectionStatus.FAILED, null, INVALID_KEY)));

        assertThat(refused)
                .isEqualTo(new Refused(
                        Code.CONNECTION_NOT_ONLINE,
                        ConnectionStatus.FAILED,
                        "INVALID_KEY",
                        FailureKind.YOURS_TO_FIX,
                        "Invalid key",
                        "Copied wrongly.",
                        "Copy it again."));
    }

    @Test
    void a_connection_that_nobody_has_heard_of_refuses_like_a_removed_one() {
        assertThat(judge(Market.SPOT, null))
                .isEqualTo(judge(Market.SPOT, connection(ConnectionStatus.REMOVED, LATER, null)));
    }

    @Test
    void another_owners_connection_refuses_like_a_removed_one() {
        assertThat(Gate.judge(BOB, settings(Market.SPOT), online(), false, NOW)).isEqualTo(judge(Market.SPOT, null));
    }

    @Test
    void a_lease_that_ends_now_has_ended() {
        Refused refused = refused(judge(Market.SPOT, connection(ConnectionStatus.ONLINE, NOW, null)));

        assertThat(refused.code()).isEqualTo(Code.CONNECTION_NOT_ONLINE);
        assertThat(refused.reason()).isEqualTo("LEASE_ENDED");
    }

    @Test
    void an_online_connection_without_a_lease_refuses() {
        assertThat(judge(Market.SPOT, connection(ConnectionStatus.ONLINE, null, null)))
                .isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CONFIRMED_ON")
    void a_trade_right_that_is_not_confirmed_refuses(PermissionState right) {
        ConnectionState connection = connection(
                ConnectionStatus.ONLINE,
                LATER,
                null,
                Map.of(Market.SPOT, PermissionState.CONFIRMED_ON, Market.FUTURES, right));

        assertThat(refused(judge(Market.FUTURES, connection)).code()).isEqualTo(Code.TRADE_RIGHT_NOT_CONFIRMED);
        assertThat(judge(Market.SPOT, connection)).isInstanceOf(Allowed.class);
    }

    @Test
    void a_trade_right_that_was_never_heard_of_refuses() {
        ConnectionState connection = connection(ConnectionStatus.ONLINE, LATER, null, Map.of());

        assertThat(refused(judge(Market.SPOT, connection)).code()).isEqualTo(Code.TRADE_RIGHT_NOT_CONFIRMED);
    }

    @Test
    void a_market_that_the_connection_is_not_for_refuses_even_with_the_right() {
        ConnectionState spotOnly = new ConnectionState(
                online().id(),
                ALICE,
                online().exchange(),
                ConnectionStatus.ONLINE,
                7,
                LATER,
                Set.of(Market.SPOT),
                online().tradeRights(),
                null);

        assertThat(refused(judge(Market.FUTURES, spotOnly)).whatToDo()).contains("FUTURES");
    }

    private static Enablement judge(Market market, @Nullable ConnectionState connection) {
        return Gate.judge(ALICE, settings(market), connection, false, NOW);
    }

    private static Refused refused(Enablement enablement) {
        assertThat(enablement).isInstanceOf(Refused.class);
        return (Refused) enablement;
    }
}
