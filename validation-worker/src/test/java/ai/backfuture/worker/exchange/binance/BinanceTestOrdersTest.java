package ai.backfuture.worker.exchange.binance;

import static ai.backfuture.contracts.PermissionState.CONFIRMED_OFF;
import static ai.backfuture.contracts.PermissionState.CONFIRMED_ON;
import static ai.backfuture.contracts.PermissionState.UNVERIFIABLE;
import static ai.backfuture.worker.exchange.Answers.NOW;
import static ai.backfuture.worker.exchange.Answers.answer;
import static ai.backfuture.worker.exchange.Answers.credential;
import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.EvidenceSource;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Permission;
import ai.backfuture.contracts.Reason;
import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.Call;
import ai.backfuture.worker.domain.Facts;
import ai.backfuture.worker.domain.Reading;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A host that cannot describe a key, such as one for testing. */
class BinanceTestOrdersTest {

    private static final Answer NO_SUCH_CALL = answer(404, "<html>404 Not Found</html>");
    private static final Answer TAKEN = answer(200, "{}");
    private static final Answer ONE_OF_THREE = answer(401, "{\"code\":-2015,\"msg\":\"Invalid API-key\"}");

    @Test
    void an_order_that_is_checked_and_not_placed_proves_the_right_to_trade() {
        Call test = instead(Set.of(Market.SPOT));

        Facts facts = facts(test.reader().read(TAKEN, NOW));

        assertThat(test.endpoint()).isEqualTo(Binance.SPOT_TEST_ORDER);
        assertThat(facts.source()).isEqualTo(EvidenceSource.PROBE);
        assertThat(facts.permissions())
                .containsEntry(Permission.TRADE_SPOT, CONFIRMED_ON)
                .containsEntry(Permission.WITHDRAW, UNVERIFIABLE)
                .containsEntry(Permission.IP_RESTRICTION, UNVERIFIABLE)
                .doesNotContainKeys(Permission.TRADE_FUTURES, Permission.READ);
    }

    @Test
    void each_market_has_its_own_order() {
        Call spot = instead(EnumSet.allOf(Market.class));
        Call futures = next(spot.reader().read(TAKEN, NOW));

        assertThat(futures.endpoint()).isEqualTo(Binance.FUTURES_TEST_ORDER);
        assertThat(facts(futures.reader().read(TAKEN, NOW)).permissions())
                .containsEntry(Permission.TRADE_SPOT, CONFIRMED_ON)
                .containsEntry(Permission.TRADE_FUTURES, CONFIRMED_ON);
        assertThat(facts(futures.reader().read(ONE_OF_THREE, NOW)).permissions())
                .containsEntry(Permission.TRADE_SPOT, CONFIRMED_ON)
                .containsEntry(Permission.TRADE_FUTURES, CONFIRMED_OFF);
    }

    @Test
    void a_refused_order_of_a_key_that_reads_is_a_missing_right() {
        Call read = next(instead(Set.of(Market.FUTURES)).reader().read(ONE_OF_THREE, NOW));

        assertThat(read.endpoint()).isEqualTo(Binance.FUTURES_ORDERS);
        assertThat(facts(read.reader().read(answer(200, "[]"), NOW)).permissions())
                .containsEntry(Permission.TRADE_FUTURES, CONFIRMED_OFF);
    }

    @Test
    void a_refused_order_of_a_key_that_reads_nothing_tells_nothing() {
        Call read = next(instead(Set.of(Market.SPOT)).reader().read(ONE_OF_THREE, NOW));

        assertThat(reason(read.reader().read(ONE_OF_THREE, NOW))).isEqualTo(Reason.UNKNOWN);
    }

    @Test
    void a_filter_that_the_order_does_not_pass_tells_nothing() {
        Reading reading = instead(Set.of(Market.SPOT))
                .reader()
                .read(answer(400, "{\"code\":-1013,\"msg\":\"Filter failure: NOTIONAL\"}"), NOW);

        assertThat(reason(reading)).isEqualTo(Reason.UNKNOWN);
    }

    @Test
    void a_temporary_failure_of_the_key_info_is_no_reason_to_send_an_order() {
        for (Answer answer : new Answer[] {answer(503, ""), answer(404, "{\"code\":-1000}"), answer(429, "")}) {
            assertThat(BinanceKeyCalls.keyInfo(Set.of(Market.SPOT)).reader().read(answer, NOW))
                    .isInstanceOf(Reading.Refused.class);
        }
    }

    @Test
    void the_order_is_signed_and_has_no_body() {
        Call test = instead(Set.of(Market.SPOT));

        assertThat(test.signer().sign(credential("k", "s"), NOW)).satisfies(request -> {
            assertThat(request.query())
                    .startsWith("symbol=BTCUSDT&side=BUY&type=LIMIT&")
                    .contains("&signature=");
            assertThat(request.body()).isNull();
        });
    }

    private static Call instead(Set<Market> markets) {
        return next(BinanceKeyCalls.keyInfo(markets).reader().read(NO_SUCH_CALL, NOW));
    }

    private static Call next(Reading reading) {
        return ((Reading.Instead) reading).next();
    }

    private static Facts facts(Reading reading) {
        return ((Reading.Learnt) reading).facts();
    }

    private static Reason reason(Reading reading) {
        return ((Reading.Refused) reading).refusal().reason();
    }
}
