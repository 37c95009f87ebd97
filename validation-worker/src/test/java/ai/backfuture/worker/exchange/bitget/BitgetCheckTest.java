package ai.backfuture.worker.exchange.bitget;

import static ai.backfuture.worker.exchange.Answers.answer;
import static ai.backfuture.worker.exchange.Answers.credential;
import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.StepName;
import ai.backfuture.contracts.StepOutcome;
import ai.backfuture.contracts.ValidationEvent;
import ai.backfuture.contracts.ValidationEvent.ConnectionFailed;
import ai.backfuture.contracts.ValidationEvent.ConnectionValidated;
import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.Request;
import ai.backfuture.worker.exchange.WholeCheck;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whole checks of Bitget's keys. */
class BitgetCheckTest {

    private static final Set<Market> BOTH = Set.of(Market.SPOT, Market.FUTURES);

    private final Map<String, String> answers = new HashMap<>(Map.of(
            "/api/v3/account/info",
            "{\"uid\":\"100001\",\"ips\":\"203.0.113.7\",\"permType\":\"read-and-write\",\"permissions\":[\"uta_trade\"]}",
            "/api/v3/account/assets",
            "{\"assets\":[]}",
            "/api/v3/trade/unfilled-orders",
            "{\"list\":[]}",
            "/api/v3/position/current-position",
            "{\"list\":[]}",
            "/api/v2/spot/account/info",
            "{\"userId\":\"100001\",\"ips\":\"203.0.113.7\",\"authorities\":[\"stow\",\"coow\",\"cpow\"]}",
            "/api/v2/spot/account/assets",
            "[]",
            "/api/v2/spot/trade/unfilled-orders",
            "[]",
            "/api/v2/mix/account/accounts",
            "[]",
            "/api/v2/mix/position/all-position",
            "[]",
            "/api/v2/mix/order/orders-pending",
            "{\"entrustedList\":null}"));
    private final WholeCheck check = new WholeCheck(new Bitget(), this::answered);
    private boolean classic;

    @Test
    void a_unified_account_takes_one_call_for_each_thing() {
        ValidationEvent event = check.run(credential("bg_1", "s", "pass"), BOTH, false);

        assertThat(event).isInstanceOf(ConnectionValidated.class);
        assertThat(check.asked()).hasSize(6);
    }

    @Test
    void a_classic_account_passes_as_well() {
        classic = true;

        ValidationEvent event = check.run(credential("bg_1", "s", "pass"), BOTH, false);

        assertThat(event).isInstanceOf(ConnectionValidated.class);
        assertThat(((ConnectionValidated) event).accountUid()).isEqualTo("100001");
        assertThat(check.asked()).hasSize(12);
    }

    @Test
    void a_classic_key_without_futures_is_told_so_although_its_futures_reads_fail() {
        classic = true;
        answers.put("/api/v2/spot/account/info", "{\"userId\":\"100001\",\"ips\":\"\",\"authorities\":[\"stow\"]}");
        answers.remove("/api/v2/mix/account/accounts");
        answers.remove("/api/v2/mix/position/all-position");
        answers.remove("/api/v2/mix/order/orders-pending");

        ValidationEvent event = check.run(credential("bg_1", "s", "pass"), BOTH, false);

        assertThat(((ConnectionFailed) event).reason()).isEqualTo(Reason.FUTURES_NOT_ENABLED);
    }

    @Test
    void a_key_of_the_wrong_kind_is_refused_without_being_sent() {
        ValidationEvent event = check.run(credential("bg_1", "-----BEGIN PRIVATE KEY-----", "pass"), BOTH, false);

        assertThat(((ConnectionFailed) event).reason()).isEqualTo(Reason.INVALID_KEY);
        assertThat(check.asked()).containsExactly("GET /api/v2/public/time");
        assertThat(event.steps().get(StepName.CLOCK.ordinal()).outcome()).isEqualTo(StepOutcome.PASSED);
        assertThat(event.steps().get(StepName.KEY.ordinal()).outcome()).isEqualTo(StepOutcome.FAILED);
        assertThat(event.steps().get(StepName.KEY.ordinal()).evidence()).contains("RSA");
        assertThat(event.steps().get(StepName.PERMISSIONS.ordinal()).outcome()).isEqualTo(StepOutcome.SKIPPED);
    }

    private Answer answered(Request request) {
        String path = request.endpoint().path();
        if (path.equals("/api/v2/public/time")) {
            return answer(200, data("{\"serverTime\":\"" + System.currentTimeMillis() + "\"}"));
        }
        if (path.startsWith("/api/v3/") && classic) {
            return answer(400, "{\"code\":\"40084\",\"msg\":\"classic account\"}");
        }
        return answers.containsKey(path)
                ? answer(200, data(answers.get(path)))
                : answer(400, "{\"code\":\"40014\",\"msg\":\"Incorrect permissions\"}");
    }

    private static String data(String data) {
        return "{\"code\":\"00000\",\"msg\":\"success\",\"data\":" + data + "}";
    }
}
