package ai.backfuture.strategy.domain;

import static ai.backfuture.strategy.domain.Examples.CONNECTION;
import static ai.backfuture.strategy.domain.Examples.NOW;
import static ai.backfuture.strategy.domain.Examples.OTHER_CONNECTION;
import static ai.backfuture.strategy.domain.Examples.disabled;
import static ai.backfuture.strategy.domain.Examples.enabled;
import static ai.backfuture.strategy.domain.Examples.settings;
import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.StrategyStatus;
import ai.backfuture.contracts.SuspensionReason;
import org.junit.jupiter.api.Test;

class StrategyTest {

    private static final Settings MOVED = settings(OTHER_CONNECTION, Market.SPOT, false);

    @Test
    void a_new_strategy_is_disabled() {
        assertThat(disabled().status()).isEqualTo(StrategyStatus.DISABLED);
    }

    @Test
    void every_change_has_the_next_version() {
        Strategy first = disabled();

        Strategy second = first.disabled(NOW.plusSeconds(1));

        assertThat(second.version()).isEqualTo(first.version() + 1);
        assertThat(second.updatedAt()).isEqualTo(NOW.plusSeconds(1));
        assertThat(second.createdAt()).isEqualTo(first.createdAt());
    }

    @Test
    void settings_that_do_not_differ_change_nothing() {
        assertThat(disabled().edited(settings(Market.SPOT), NOW)).isEqualTo(new Edit.Unchanged());
    }

    @Test
    void an_enabled_strategy_may_get_other_settings_and_stays_enabled() {
        Strategy running = enabled(settings(Market.SPOT));

        Edit edit = running.edited(settings(CONNECTION, Market.SPOT, true), NOW);

        assertThat(edit).isInstanceOfSatisfying(Edit.Edited.class, edited -> {
            assertThat(edited.strategy().isEnabled()).isTrue();
            assertThat(edited.strategy().settings().resumeWhenOnline()).isTrue();
        });
    }

    @Test
    void an_enabled_strategy_keeps_its_connection_and_market() {
        Strategy running = enabled(settings(Market.SPOT));

        assertThat(running.edited(MOVED, NOW)).isEqualTo(new Edit.MustBeDisabledFirst());
        assertThat(running.edited(settings(Market.FUTURES), NOW)).isEqualTo(new Edit.MustBeDisabledFirst());
    }

    @Test
    void a_suspended_strategy_that_moves_to_another_connection_is_switched_off() {
        Strategy suspended = enabled(settings(Market.SPOT)).suspended(SuspensionReason.CONNECTION_REMOVED, NOW);

        assertThat(suspended.edited(MOVED, NOW)).isInstanceOfSatisfying(Edit.SwitchedOff.class, off -> assertThat(
                        off.strategy().isDisabled())
                .isTrue());
    }

    @Test
    void a_disabled_strategy_may_move_anywhere() {
        assertThat(disabled().edited(MOVED, NOW)).isInstanceOf(Edit.Edited.class);
    }
}
