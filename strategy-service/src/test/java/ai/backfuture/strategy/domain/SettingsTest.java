package ai.backfuture.strategy.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.StrategyView.RiskLevel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void blanks_around_a_name_are_trimmed() {
        assertThat(named("  Recovery PRO  ").name()).isEqualTo("Recovery PRO");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\u0000b", "a\nb", "half \uD800 a character"})
    void a_name_without_visible_or_storable_text_is_refused(String name) {
        refused("name", () -> named(name));
    }

    @Test
    void a_name_has_at_most_eighty_characters_whatever_their_size_in_memory() {
        assertThat(named("\uD83D\uDE00".repeat(80)).name()).isNotEmpty();
        refused("name", () -> named("x".repeat(81)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BTCUSDT", "btc-usdt", "BTC-", "-USDT", "BTC-USDT-X", "BTC/USDT", "BTC-BTC", " BTC-USDT"})
    void a_pair_that_does_not_read_base_quote_is_refused(String pair) {
        refused("pairs", () -> Pair.parse(pair));
    }

    @Test
    void a_pair_named_twice_is_refused() {
        refused("pairs", () -> with(Market.SPOT, "USDT", "BTC-USDT", "BTC-USDT"));
    }

    @Test
    void there_are_one_to_fifty_pairs() {
        List<String> fifty = new ArrayList<>(
                IntStream.range(0, 50).mapToObj(i -> "C" + i + "-USDT").toList());
        assertThat(with(Market.SPOT, "USDT", fifty.toArray(String[]::new)).pairs())
                .hasSize(50);
        fifty.add("LAST-USDT");
        refused("pairs", () -> with(Market.SPOT, "USDT", fifty.toArray(String[]::new)));
        refused("pairs", () -> with(Market.SPOT, "USDT"));
    }

    @Test
    void the_margin_limit_of_a_spot_strategy_is_in_what_every_pair_is_paid_in() {
        assertThat(with(Market.SPOT, "USDT", "BTC-USDT", "ETH-USDT")).isNotNull();
        refused("marginLimit.currency", () -> with(Market.SPOT, "BTC", "BTC-USDT"));
        refused("marginLimit.currency", () -> with(Market.SPOT, "USDT", "BTC-USDT", "ETH-USDC"));
    }

    @Test
    void the_margin_limit_of_a_futures_strategy_is_in_what_every_contract_can_settle_in() {
        assertThat(with(Market.FUTURES, "USDT", "BTC-USDT")).isNotNull();
        assertThat(with(Market.FUTURES, "BTC", "BTC-USD")).isNotNull();
        refused("marginLimit.currency", () -> with(Market.FUTURES, "EUR", "BTC-USDT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1e999999999", "1000000000000001", "0.0000000000000000001"})
    void a_margin_limit_that_is_no_sensible_amount_is_refused(String amount) {
        refused("marginLimit.amount", () -> new MarginLimit(new BigDecimal(amount), "USDT"));
    }

    @Test
    void an_amount_in_powers_of_ten_becomes_a_plain_one() {
        assertThat(new MarginLimit(new BigDecimal("1e3"), "USDT").amount()).hasToString("1000");
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 1, 1, addOns.maxCount",
        "21, 1, 1, addOns.maxCount",
        "3, 0, 1, addOns.stepPercent",
        "3, 100.1, 1, addOns.stepPercent",
        "3, 1, 0, addOns.sizeMultiplier",
        "3, 1, 10.1, addOns.sizeMultiplier"
    })
    void add_ons_out_of_bounds_are_refused(int count, BigDecimal step, BigDecimal multiplier, String field) {
        refused(field, () -> new AddOns(count, step, multiplier));
    }

    @Test
    void an_enabled_recovery_mode_needs_a_drawdown_and_a_disabled_one_does_not() {
        assertThat(new RecoveryMode(false, null).maxDrawdownPercent()).isNull();
        refused("recoveryMode.maxDrawdownPercent", () -> new RecoveryMode(true, null));
        refused("recoveryMode.maxDrawdownPercent", () -> new RecoveryMode(true, new BigDecimal("100.5")));
        refused("recoveryMode.maxDrawdownPercent", () -> new RecoveryMode(false, BigDecimal.ZERO));
    }

    private static Settings named(String name) {
        return settings(name, Market.SPOT, "USDT", List.of("BTC-USDT"));
    }

    private static Settings with(Market market, String currency, String... pairs) {
        return settings("MEXC Spot Main", market, currency, List.of(pairs));
    }

    private static Settings settings(String name, Market market, String currency, List<String> pairs) {
        return new Settings(
                name,
                Examples.CONNECTION,
                market,
                pairs.stream().map(Pair::parse).toList(),
                RiskLevel.LOW,
                new MarginLimit(BigDecimal.TEN, currency),
                null,
                null,
                false);
    }

    private static void refused(String field, ThrowingCallable making) {
        assertThatThrownBy(making).isInstanceOfSatisfying(InvalidSettingException.class, e -> assertThat(e.field())
                .isEqualTo(field));
    }
}
