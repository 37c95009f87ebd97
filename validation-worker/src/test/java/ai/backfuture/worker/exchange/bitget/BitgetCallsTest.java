package ai.backfuture.worker.exchange.bitget;

import static ai.backfuture.worker.exchange.Answers.NOW;
import static ai.backfuture.worker.exchange.Answers.answer;
import static ai.backfuture.worker.exchange.Answers.credential;
import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Reason;
import ai.backfuture.worker.domain.Call;
import ai.backfuture.worker.domain.Endpoint;
import ai.backfuture.worker.domain.Reading;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.exchange.Answers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which calls prove what, for the two kinds of accounts. */
class BitgetCallsTest {

    private static final Set<Market> SPOT = Set.of(Market.SPOT);
    private static final Set<Market> FUTURES = Set.of(Market.FUTURES);
    private static final Set<Market> BOTH = Set.of(Market.SPOT, Market.FUTURES);

    private final Bitget bitget = new Bitget();

    @Test
    void a_unified_account_is_asked_once_for_each_thing() {
        assertThat(first(SPOT))
                .containsExactly(
                        "/api/v3/account/info ",
                        "/api/v3/account/assets ",
                        "/api/v3/trade/unfilled-orders category=SPOT");
        assertThat(first(FUTURES))
                .containsExactly(
                        "/api/v3/account/info ",
                        "/api/v3/account/assets ",
                        "/api/v3/position/current-position category=USDT-FUTURES",
                        "/api/v3/trade/unfilled-orders category=USDT-FUTURES");
        assertThat(first(BOTH)).hasSize(5);
    }

    @Test
    void a_classic_account_is_asked_again_and_has_a_balance_per_market() {
        assertThat(followed(SPOT))
                .containsExactly(
                        "/api/v2/spot/account/info ",
                        "/api/v2/spot/account/assets ",
                        "/api/v2/spot/trade/unfilled-orders ");
        assertThat(followed(FUTURES))
                .containsExactly(
                        "/api/v2/spot/account/info ",
                        "/api/v2/mix/account/accounts productType=USDT-FUTURES",
                        "/api/v2/mix/position/all-position marginCoin=USDT&productType=USDT-FUTURES",
                        "/api/v2/mix/order/orders-pending productType=USDT-FUTURES");
        assertThat(followed(BOTH))
                .containsExactly(
                        "/api/v2/spot/account/info ",
                        "/api/v2/spot/account/assets ",
                        "/api/v2/mix/account/accounts productType=USDT-FUTURES",
                        "/api/v2/spot/trade/unfilled-orders ",
                        "/api/v2/mix/position/all-position marginCoin=USDT&productType=USDT-FUTURES",
                        "/api/v2/mix/order/orders-pending productType=USDT-FUTURES");
    }

    @Test
    void an_account_that_is_of_neither_family_is_not_asked_for_ever() {
        Call classic = ((Reading.Instead) read(BitgetCalls.spotOrders(), "{\"code\":\"40084\"}")).next();

        Reading reading = read(classic, "{\"code\":\"40085\"}");

        assertThat(refusal(reading).reason()).isEqualTo(Reason.UNKNOWN);
    }

    @Test
    void a_balance_that_cannot_be_read_in_one_market_is_not_read() {
        Call spot = ((Reading.Instead) read(BitgetCalls.balance(BOTH), "{\"code\":\"40084\"}")).next();

        assertThat(refusal(read(spot, "{\"code\":\"40014\"}")).reason()).isEqualTo(Reason.NO_READ_PERMISSION);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|{\"assets\":[]}",
                "0|{\"assets\":[{\"coin\":\"USDT\",\"equity\":\"10\",\"balance\":\"10\",\"available\":\"10\"}]}",
                "1|{\"list\":[]}",
                "1|{\"list\":null}",
                "2|{\"list\":[{\"symbol\":\"BTCUSDT\",\"posSide\":\"long\",\"total\":\"1\"}]}",
                "3|{\"list\":[]}"
            })
    void an_empty_unified_account_is_a_success(int call, String data) {
        assertThat(read(reads().get(call), data(data))).isInstanceOf(Reading.Learnt.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1|[]",
                "1|null",
                "2|[{\"symbol\":\"BTCUSDT\",\"holdSide\":\"long\",\"total\":\"1\"}]",
                "3|[]",
                "3|{\"entrustedList\":null,\"endId\":null}",
                "3|{\"entrustedList\":[]}"
            })
    void an_empty_classic_account_is_a_success(int call, String data) {
        assertThat(read(classic(reads().get(call)), data(data))).isInstanceOf(Reading.Learnt.class);
    }

    @Test
    void a_success_without_its_list_is_no_success() {
        for (Call call : reads()) {
            assertThat(refusal(read(call, "{\"code\":\"00000\"}")).reason()).isEqualTo(Reason.UNKNOWN);
            assertThat(refusal(read(call, data("{\"assets\":{},\"list\":{}}"))).reason())
                    .isEqualTo(Reason.UNKNOWN);
            assertThat(refusal(read(classic(call), data("{}"))).reason()).isEqualTo(Reason.UNKNOWN);
        }
    }

    @Test
    void a_private_key_is_told_to_be_of_the_wrong_kind_and_never_sent() {
        Refusal refusal = bitget.refusal(credential("bg_1", "-----BEGIN PRIVATE KEY-----\nMII", "pass"))
                .orElseThrow();

        assertThat(refusal.reason()).isEqualTo(Reason.INVALID_KEY);
        assertThat(refusal.hint()).contains("RSA");
    }

    @Test
    void a_passphrase_is_needed_and_must_fit_a_header() {
        assertThat(bitget.refusal(credential("bg_1", "s")).orElseThrow().reason())
                .isEqualTo(Reason.WRONG_PASSPHRASE);
        assertThat(bitget.refusal(credential("bg_1", "s", "päss\n"))
                        .orElseThrow()
                        .reason())
                .isEqualTo(Reason.WRONG_PASSPHRASE);
        assertThat(bitget.refusal(credential("bg_1\n", "s", "pass"))
                        .orElseThrow()
                        .reason())
                .isEqualTo(Reason.INVALID_KEY);
        assertThat(bitget.refusal(credential("bg_1", "s", "pass"))).isEmpty();
    }

    private List<String> first(Set<Market> markets) {
        return bitget.calls(markets).stream().map(BitgetCallsTest::asked).toList();
    }

    /** What is asked of a classic account beyond the first calls. */
    private List<String> followed(Set<Market> markets) {
        List<String> asked = new ArrayList<>();
        for (Call call : bitget.calls(markets)) {
            Reading reading = read(call, "{\"code\":\"40084\"}");
            while (reading instanceof Reading.Instead instead) {
                asked.add(asked(instead.next()));
                reading = read(instead.next(), data("[]"));
            }
        }
        return asked;
    }

    private static String asked(Call call) {
        Endpoint endpoint = call.endpoint();
        return endpoint.path() + " "
                + call.signer().sign(Answers.credential("k", "s", "p"), NOW).query();
    }

    /** Balance, spot orders, positions, futures orders. */
    private List<Call> reads() {
        List<Call> calls = bitget.calls(BOTH);
        return calls.subList(1, calls.size());
    }

    private static Call classic(Call call) {
        return ((Reading.Instead) read(call, "{\"code\":\"40084\"}")).next();
    }

    private static String data(String data) {
        return "{\"code\":\"00000\",\"data\":" + data + "}";
    }

    private static Reading read(Call call, String body) {
        return call.reader().read(answer(200, body), NOW);
    }

    private static Refusal refusal(Reading reading) {
        return ((Reading.Refused) reading).refusal();
    }
}
