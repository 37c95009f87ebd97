package ai.backfuture.worker.exchange.bybit;

import static ai.backfuture.worker.exchange.Answers.NOW;
import static ai.backfuture.worker.exchange.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Reason;
import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.Call;
import ai.backfuture.worker.domain.Reading;
import ai.backfuture.worker.domain.Site;
import ai.backfuture.worker.exchange.Answers;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BybitCallsTest {

    private static final Answer UNKNOWN_KEY = answer(200, "{\"retCode\":10003,\"retMsg\":\"API key is invalid.\"}");
    private static final Answer NOT_UNIFIED = answer(200, "{\"retCode\":10028,\"retMsg\":\"unified account only\"}");
    private static final Answer EMPTY = answer(200, "{\"retCode\":0,\"result\":{\"list\":[]}}");

    static Stream<Call> calls() {
        return new Bybit().calls(EnumSet.allOf(Market.class)).stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void a_key_that_the_main_site_does_not_know_may_be_of_a_country_s_site(Call call) {
        Reading.Elsewhere elsewhere = (Reading.Elsewhere) call.reader().read(UNKNOWN_KEY, NOW);

        assertThat(elsewhere.others())
                .extracting(other -> other.endpoint().site().name())
                .containsExactly("nl", "tr", "kz", "ae", "eu", "id", "ge", "jp");
        assertThat(new Bybit().harmless())
                .containsAll(elsewhere.others().stream().map(Call::endpoint).toList());
        assertThat(elsewhere.refusal().reason()).isEqualTo(Reason.INVALID_KEY);
        assertThat(elsewhere.refusal().hint())
                .contains("wrong")
                .contains("country")
                .contains("testnet");
    }

    @Test
    void at_a_country_s_site_the_same_is_asked() {
        Call main = BybitCalls.positions();

        Call there = ((Reading.Elsewhere) main.reader().read(UNKNOWN_KEY, NOW))
                .others()
                .getLast();

        assertThat(there.endpoint()).isEqualTo(main.endpoint().at(Site.named("jp")));
        assertThat(query(there)).isEqualTo(query(main));
        assertThat(there.reader().read(EMPTY, NOW)).isInstanceOf(Reading.Learnt.class);
        assertThat(there.reader().read(UNKNOWN_KEY, NOW))
                .isInstanceOfSatisfying(Reading.Elsewhere.class, next -> assertThat(next.others())
                        .hasSize(7));
    }

    @Test
    void one_wallet_proves_both_markets() {
        Call balance = BybitBalances.of(EnumSet.allOf(Market.class));

        assertThat(query(balance)).isEqualTo("accountType=UNIFIED");
        assertThat(balance.reader().read(EMPTY, NOW)).isInstanceOf(Reading.Learnt.class);
    }

    @Test
    void a_classic_account_has_a_wallet_for_each_market() {
        Call unified = BybitBalances.of(EnumSet.allOf(Market.class));

        Call spot = next(unified.reader().read(NOT_UNIFIED, NOW));
        Call futures = next(spot.reader().read(EMPTY, NOW));

        assertThat(List.of(query(spot), query(futures))).containsExactly("accountType=SPOT", "accountType=CONTRACT");
        assertThat(futures.reader().read(EMPTY, NOW)).isInstanceOf(Reading.Learnt.class);
        assertThat(spot.reader().read(NOT_UNIFIED, NOW)).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void a_classic_account_is_asked_for_the_wallets_of_its_markets_only() {
        Call futures = next(BybitBalances.of(Set.of(Market.FUTURES)).reader().read(NOT_UNIFIED, NOW));

        assertThat(query(futures)).isEqualTo("accountType=CONTRACT");
        assertThat(futures.market()).isEqualTo(Market.FUTURES);
        assertThat(futures.reader().read(EMPTY, NOW)).isInstanceOf(Reading.Learnt.class);
    }

    @Test
    void a_wallet_that_is_not_shown_is_no_success_even_when_another_is() {
        Call spot = next(BybitBalances.of(EnumSet.allOf(Market.class)).reader().read(NOT_UNIFIED, NOW));
        Call futures = next(spot.reader().read(EMPTY, NOW));

        Reading reading = futures.reader().read(answer(200, "{\"retCode\":10005,\"retMsg\":\"no\"}"), NOW);

        assertThat(((Reading.Refused) reading).refusal().reason()).isEqualTo(Reason.NO_READ_PERMISSION);
    }

    private static Call next(Reading reading) {
        return ((Reading.Instead) reading).next();
    }

    private static String query(Call call) {
        return call.signer().sign(Answers.credential("k", "s"), NOW).query();
    }
}
