package ai.backfuture.worker.exchange.binance;

import static ai.backfuture.contracts.PermissionState.CONFIRMED_OFF;
import static ai.backfuture.contracts.PermissionState.CONFIRMED_ON;
import static ai.backfuture.worker.exchange.Answers.NOW;
import static ai.backfuture.worker.exchange.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Permission;
import ai.backfuture.contracts.Reason;
import ai.backfuture.worker.domain.Facts;
import ai.backfuture.worker.domain.Reading;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What Binance's description of a key is taken for. */
class BinanceKeyInfoTest {

    private static final String USUAL = """
        {"ipRestrict":true,"createTime":1790000000000,"enableReading":true,"enableSpotAndMarginTrading":true,\
        "enableWithdrawals":false,"enableInternalTransfer":false,"permitsUniversalTransfer":false,\
        "enableMargin":false,"enableFutures":false,"enableVanillaOptions":false,"enablePortfolioMarginTrading":false}\
        """;

    @Test
    void each_right_is_read_from_its_own_flag() {
        assertThat(learnt(USUAL).permissions())
                .containsEntry(Permission.READ, CONFIRMED_ON)
                .containsEntry(Permission.TRADE_SPOT, CONFIRMED_ON)
                .containsEntry(Permission.TRADE_FUTURES, CONFIRMED_OFF)
                .containsEntry(Permission.WITHDRAW, CONFIRMED_OFF)
                .containsEntry(Permission.IP_RESTRICTION, CONFIRMED_ON);
        assertThat(learnt(USUAL).warnings()).isEmpty();
    }

    @Test
    void a_key_that_can_withdraw_is_told() {
        assertThat(learnt(USUAL.replace("\"enableWithdrawals\":false", "\"enableWithdrawals\":true"))
                        .permissions())
                .containsEntry(Permission.WITHDRAW, CONFIRMED_ON);
    }

    @Test
    void a_right_that_the_answer_lacks_is_not_told() {
        assertThat(learnt(USUAL.replace("\"enableWithdrawals\":false,", "")).permissions())
                .doesNotContainKey(Permission.WITHDRAW);
        assertThat(learnt(USUAL.replace("\"enableWithdrawals\":false", "\"enableWithdrawals\":null"))
                        .permissions())
                .doesNotContainKey(Permission.WITHDRAW);
    }

    @Test
    void with_portfolio_margin_its_own_right_counts_for_futures() {
        assertThat(learnt(USUAL.replace("PortfolioMarginTrading\":false", "PortfolioMarginTrading\":true"))
                        .permissions())
                .containsEntry(Permission.TRADE_FUTURES, CONFIRMED_ON);
    }

    @Test
    void moving_money_between_accounts_is_a_warning() {
        assertThat(learnt(USUAL.replace("UniversalTransfer\":false", "UniversalTransfer\":true"))
                        .warnings())
                .singleElement()
                .extracting(warning -> warning.code())
                .isEqualTo("INTERNAL_TRANSFER_ENABLED");
    }

    @Test
    void the_end_of_the_right_to_trade_is_the_end_of_the_key() {
        assertThat(learnt(USUAL.replace("{", "{\"tradingAuthorityExpirationTime\":1800000000000,"))
                        .expiresAt())
                .isEqualTo(Instant.ofEpochMilli(1_800_000_000_000L));
    }

    @Test
    void an_answer_without_rights_tells_nothing() {
        assertThat(read("{\"ipRestrict\":true}")).isInstanceOfSatisfying(Reading.Refused.class, refused -> assertThat(
                        refused.refusal().reason())
                .isEqualTo(Reason.UNKNOWN));
    }

    private static Facts learnt(String body) {
        return ((Reading.Learnt) read(body)).facts();
    }

    private static Reading read(String body) {
        return new Binance().calls(Set.of(Market.SPOT)).getFirst().reader().read(answer(200, body), NOW);
    }
}
