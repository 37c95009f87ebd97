package ai.backfuture.worker.exchange.gateio;

import static ai.backfuture.worker.exchange.Answers.answer;
import static ai.backfuture.worker.exchange.Answers.credential;
import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.EvidenceSource;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Permission;
import ai.backfuture.contracts.PermissionState;
import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.ValidationEvent;
import ai.backfuture.contracts.ValidationEvent.ConnectionFailed;
import ai.backfuture.contracts.ValidationEvent.ConnectionValidated;
import ai.backfuture.contracts.Warning;
import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.Request;
import ai.backfuture.worker.exchange.WholeCheck;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole checks of Gate.io's keys. */
class GateIoCheckTest {

    private static final Set<Market> BOTH = Set.of(Market.SPOT, Market.FUTURES);
    private static final String OUR_KEY = "c5dcfbf1f3a7b6d2";

    private final Map<String, Answer> answers = new HashMap<>(Map.of(
            "/api/v4/account/main_keys", keys("c5dcfbf1f3a7*****"),
            "/api/v4/spot/accounts", answer(200, "[]"),
            "/api/v4/spot/open_orders", answer(200, "[]"),
            "/api/v4/futures/usdt/accounts", answer(200, "{\"user\":4242,\"currency\":\"USDT\",\"total\":\"0\"}"),
            "/api/v4/futures/usdt/positions", answer(200, "[]"),
            "/api/v4/futures/usdt/orders", answer(200, "[]")));
    private final WholeCheck check = new WholeCheck(new GateIo(), this::answered);

    @Test
    void a_good_key_passes_when_its_owner_has_stated_that_it_cannot_withdraw() {
        ConnectionValidated passed = (ConnectionValidated) check.run(credential(OUR_KEY, "s"), BOTH, true);

        assertThat(passed.permissions().get(Permission.WITHDRAW).state()).isEqualTo(PermissionState.UNVERIFIABLE);
        assertThat(passed.permissions().get(Permission.WITHDRAW).source()).isEqualTo(EvidenceSource.STATEMENT);
        assertThat(passed.warnings()).extracting(Warning::code).containsExactly("WITHDRAWAL_STATED_NOT_VERIFIED");
        assertThat(passed.accountUid()).isEqualTo("4242");
        assertThat(check.asked()).hasSize(7);
    }

    @Test
    void without_that_statement_it_is_refused() {
        ValidationEvent event = check.run(credential(OUR_KEY, "s"), BOTH, false);

        assertThat(reason(event)).isEqualTo(Reason.WITHDRAWAL_UNVERIFIED);
    }

    @Test
    void a_key_that_is_not_in_the_list_has_no_right_that_is_known() {
        answers.put("/api/v4/account/main_keys", keys("zzzzzzzzzzzz*****"));

        ConnectionFailed failed = (ConnectionFailed) check.run(credential(OUR_KEY, "s"), BOTH, true);

        assertThat(failed.reason()).isEqualTo(Reason.UNKNOWN);
        assertThat(failed.permissions().get(Permission.READ).source()).isEqualTo(EvidenceSource.PROBE);
    }

    @Test
    void an_account_without_futures_is_told_so() {
        for (String path : Set.of("accounts", "positions", "orders")) {
            answers.put("/api/v4/futures/usdt/" + path, answer(400, "{\"label\":\"USER_NOT_FOUND\"}"));
        }

        assertThat(reason(check.run(credential(OUR_KEY, "s"), BOTH, true))).isEqualTo(Reason.FUTURES_NOT_ENABLED);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v4/spot/accounts, {}",
        "/api/v4/spot/open_orders, {}",
        "/api/v4/futures/usdt/accounts, []",
        "/api/v4/futures/usdt/accounts, {\"total\":null}",
        "/api/v4/futures/usdt/positions, {}",
        "/api/v4/futures/usdt/orders, {}"
    })
    void an_answer_without_what_was_asked_for_is_no_success(String path, String body) {
        answers.put(path, answer(200, body));

        assertThat(reason(check.run(credential(OUR_KEY, "s"), BOTH, true))).isEqualTo(Reason.UNKNOWN);
    }

    @Test
    void a_key_that_cannot_stand_in_a_header_is_not_sent() {
        ValidationEvent event = check.run(credential("kéy", "s"), BOTH, true);

        assertThat(reason(event)).isEqualTo(Reason.INVALID_KEY);
        assertThat(check.asked()).containsExactly("GET /api/v4/spot/time");
    }

    private Answer answered(Request request) {
        String path = request.endpoint().path();
        return path.equals("/api/v4/spot/time")
                ? answer(200, "{\"server_time\":" + System.currentTimeMillis() + "}")
                : answers.get(path);
    }

    private static Answer keys(String name) {
        return answer(
                200,
                "[{\"state\":1,\"user_id\":4242,\"key\":\"" + name + "\",\"ip_whitelist\":[\"203.0.113.7\"],"
                        + "\"perms\":[{\"name\":\"spot\",\"read_only\":false},{\"name\":\"futures\",\"read_only\":false},"
                        + "{\"name\":\"account\",\"read_only\":true}]}]");
    }

    private static Reason reason(ValidationEvent event) {
        return ((ConnectionFailed) event).reason();
    }
}
