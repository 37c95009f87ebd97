package ai.backfuture.worker.exchange.htx;

import static ai.backfuture.worker.exchange.Answers.NOW;
import static ai.backfuture.worker.exchange.Answers.answer;
import static ai.backfuture.worker.exchange.Answers.credential;
import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.Reason;
import ai.backfuture.worker.domain.Call;
import ai.backfuture.worker.domain.PublicCall;
import ai.backfuture.worker.domain.PublicCall.Sign;
import ai.backfuture.worker.domain.Reading;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.domain.Request;
import ai.backfuture.worker.domain.Site;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Balances, orders and positions, each by the calls that it takes; and the public calls. */
class HtxReadsTest {

    private static final String ACCOUNTS =
            "{\"status\":\"ok\",\"data\":[{\"id\":7,\"type\":\"otc\",\"state\":\"working\"},"
                    + "{\"id\":100009,\"type\":\"spot\",\"subtype\":\"\",\"state\":\"working\"}]}";

    @Test
    void the_balance_of_the_spot_account_is_asked_for_by_its_number_and_shown_without_it() {
        Call balance = next(HtxSpotCalls.balance(), ACCOUNTS);
        Request request = balance.signer().sign(credential("k", "s"), NOW);

        assertThat(request.endpoint().path()).isEqualTo("/v1/account/accounts/100009/balance");
        assertThat(balance).hasToString("GET /v1/account/accounts/{id}/balance");
        assertThat(Htx.SPOT_BALANCE.covers(request.endpoint())).isTrue();
    }

    @Test
    void open_orders_are_asked_for_by_the_number_of_the_spot_account() {
        Call orders = next(HtxSpotCalls.openOrders(), ACCOUNTS);

        assertThat(orders.signer().sign(credential("k", "s"), NOW).query())
                .contains("&account-id=100009&symbol=btcusdt&");
        assertThat(orders.reader().read(answer(200, "{\"status\":\"ok\",\"data\":[]}"), NOW))
                .isInstanceOf(Reading.Learnt.class);
        assertThat(reason(orders, "{\"status\":\"ok\",\"data\":{}}")).isEqualTo(Reason.UNKNOWN);
    }

    @Test
    void an_empty_account_is_a_success() {
        Call balance = next(HtxSpotCalls.balance(), ACCOUNTS);

        assertThat(balance.reader().read(answer(200, "{\"status\":\"ok\",\"data\":{\"id\":100009,\"list\":[]}}"), NOW))
                .isInstanceOf(Reading.Learnt.class);
        assertThat(reason(balance, "{\"status\":\"ok\",\"data\":{\"id\":100009}}"))
                .isEqualTo(Reason.UNKNOWN);
    }

    @Test
    void a_locked_spot_account_is_a_restricted_one() {
        String locked = "{\"status\":\"ok\",\"data\":[{\"id\":100009,\"type\":\"spot\",\"state\":\"lock\"}]}";

        assertThat(reason(HtxSpotCalls.balance(), locked)).isEqualTo(Reason.ACCOUNT_RESTRICTED);
        assertThat(reason(HtxSpotCalls.openOrders(), locked)).isEqualTo(Reason.ACCOUNT_RESTRICTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\":\"ok\",\"data\":[]}",
                "{\"status\":\"ok\"}",
                "{\"status\":\"ok\",\"data\":[{\"id\":7,\"type\":\"margin\"}]}",
                "{\"status\":\"ok\",\"data\":[{\"id\":\"7/../8\",\"type\":\"spot\"}]}",
                "{\"status\":\"ok\",\"data\":[{\"type\":\"spot\"}]}"
            })
    void without_a_spot_account_there_is_no_balance_to_read(String body) {
        assertThat(reason(HtxSpotCalls.balance(), body)).isEqualTo(Reason.UNKNOWN);
    }

    @Test
    void contracts_are_read_by_the_new_calls() {
        assertThat(HtxFuturesCalls.balance()
                        .reader()
                        .read(answer(200, "{\"code\":200,\"data\":{\"equity\":\"0\",\"details\":[]}}"), NOW))
                .isInstanceOf(Reading.Learnt.class);
        for (Call call : new Call[] {HtxFuturesCalls.positions(), HtxFuturesCalls.openOrders()}) {
            for (String none : new String[] {"[]", "null"}) {
                assertThat(call.reader().read(answer(200, "{\"code\":200,\"data\":" + none + "}"), NOW))
                        .isInstanceOf(Reading.Learnt.class);
            }
            assertThat(reason(call, "{\"code\":200}")).isEqualTo(Reason.UNKNOWN);
            assertThat(reason(call, "{\"code\":200,\"data\":{}}")).isEqualTo(Reason.UNKNOWN);
        }
        assertThat(reason(HtxFuturesCalls.balance(), "{\"code\":200,\"data\":null}"))
                .isEqualTo(Reason.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/linear-swap-api/v1/swap_cross_account_info|{}|[{\"margin_asset\":\"USDT\"}]",
                "/linear-swap-api/v1/swap_cross_position_info|{}|[]",
                "/linear-swap-api/v1/swap_cross_openorders|{\"contract_code\":\"BTC-USDT\"}|{\"orders\":[]}"
            })
    void an_account_in_the_other_mode_is_read_by_the_old_calls(String path, String body, String data) {
        Call newer = path.endsWith("account_info")
                ? HtxFuturesCalls.balance()
                : path.endsWith("position_info") ? HtxFuturesCalls.positions() : HtxFuturesCalls.openOrders();
        Call older = next(newer, "{\"code\":4007,\"message\":\"account mode\"}");
        Request request = older.signer().sign(credential("k", "s"), NOW);

        assertThat(request.endpoint()).hasToString("POST " + path);
        assertThat(request.body()).isEqualTo(body);
        assertThat(older.reader().read(answer(200, "{\"status\":\"ok\",\"data\":" + data + ",\"ts\":1}"), NOW))
                .isInstanceOf(Reading.Learnt.class);
        assertThat(reason(older, "{\"status\":\"ok\",\"data\":\"none\",\"ts\":1}"))
                .isEqualTo(Reason.UNKNOWN);
        assertThat(reason(older, "{\"status\":\"error\",\"err_code\":4007,\"err_msg\":\"mode\",\"ts\":1}"))
                .isEqualTo(Reason.UNKNOWN);
    }

    @Test
    void where_the_new_calls_are_not_there_the_old_ones_are_asked() {
        assertThat(HtxFuturesCalls.balance().reader().read(answer(404, "<html>"), NOW))
                .isInstanceOf(Reading.Instead.class);
        assertThat(HtxFuturesCalls.balance().reader().read(answer(405, "{\"code\":\"method-not-allowed\"}"), NOW))
                .isInstanceOf(Reading.Instead.class);
    }

    @Test
    void each_host_tells_its_time() {
        Instant time = Instant.ofEpochMilli(1_700_000_000_000L);

        assertThat(sign(Site.SPOT, 0, "{\"status\":\"ok\",\"data\":1700000000000}"))
                .isEqualTo(new Sign.Time(time));
        assertThat(sign(Site.FUTURES, 0, "{\"status\":\"ok\",\"ts\":1700000000000}"))
                .isEqualTo(new Sign.Time(time));
        assertThat(sign(Site.SPOT, 0, "{\"status\":\"ok\"}")).isInstanceOf(Sign.Unclear.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"marketStatus\":1}|Open",
                "{\"marketStatus\":2,\"haltReason\":3,\"affectedSymbols\":\"all\"}|Closed",
                "{\"marketStatus\":2}|Closed",
                "{\"marketStatus\":2,\"affectedSymbols\":\"btcusdt,ethusdt\"}|Open",
                "{\"marketStatus\":3,\"affectedSymbols\":\"all\"}|CancelOnly",
                "{\"marketStatus\":3}|CancelOnly",
                "{\"marketStatus\":4}|Unclear",
                "{}|Unclear"
            })
    void the_market_status_tells_whether_spot_is_open(String data, String sign) {
        assertThat(sign(Site.SPOT, 1, "{\"code\":200,\"data\":" + data + "}")
                        .getClass()
                        .getSimpleName())
                .isEqualTo(sign);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"heartbeat\":0,\"swap_heartbeat\":0,\"linear_swap_heartbeat\":1}|Open",
                "{\"heartbeat\":1,\"swap_heartbeat\":1,\"linear_swap_heartbeat\":0}|Closed",
                "{\"heartbeat\":1}|Unclear"
            })
    void the_heartbeat_of_our_kind_of_contracts_counts(String data, String sign) {
        assertThat(sign(Site.FUTURES, 1, "{\"status\":\"ok\",\"data\":" + data + ",\"ts\":1}")
                        .getClass()
                        .getSimpleName())
                .isEqualTo(sign);
    }

    @Test
    void a_limit_on_a_public_call_is_about_our_address_and_anything_else_about_the_exchange() {
        Sign.Unclear limited = (Sign.Unclear) sign(Site.SPOT, 1, "{\"code\":1006,\"message\":\"no\"}");
        Sign.Unclear odd = (Sign.Unclear) sign(Site.SPOT, 1, "{\"code\":1003,\"message\":\"no\"}");

        assertThat(limited.refusal().reason()).isEqualTo(Reason.RATE_LIMITED);
        assertThat(limited.refusal().reach()).isEqualTo(Refusal.Reach.ADDRESS);
        assertThat(odd.refusal().reason()).isEqualTo(Reason.EXCHANGE_UNAVAILABLE);
    }

    private static Sign sign(Site site, int question, String body) {
        PublicCall call = new Htx().pulse(site).get(question);
        return call.reader().apply(answer(200, body), NOW);
    }

    private static Call next(Call call, String body) {
        return ((Reading.Instead) call.reader().read(answer(200, body), NOW)).next();
    }

    private static Reason reason(Call call, String body) {
        return ((Reading.Refused) call.reader().read(answer(200, body), NOW))
                .refusal()
                .reason();
    }
}
