package ai.backfuture.localstack.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the ready-made accounts of Bybit meet, called over the wire, and what its troubles look like. */
class BybitScenariosIT extends ScenariosOverTheWire {

    private static final String TIME = "/v5/market/time";
    private static final String POSITIONS = "category=linear&settleCoin=USDT";

    BybitScenariosIT() {
        super("bybit", "\"retCode\":0,");
    }

    @Override
    HttpResponse<String> signedRead(String scenario) throws Exception {
        return read("/v5/user/query-api", "", scenario);
    }

    @ParameterizedTest
    @CsvSource({
        "valid, 200, '\"retCode\":0,', '\"readOnly\":0'",
        "read-only, 200, '\"retCode\":0,', '\"readOnly\":1'",
        "withdraw-on, 200, '\"retCode\":0,', '\"Wallet\":[\"Withdraw\"]'",
        "futures-off, 200, '\"ContractTrade\":[]', '\"Spot\":[\"SpotTrade\"]'",
        "ip-not-allowed, 200, '\"retCode\":10010,', Unmatched IP",
        "expired, 200, '\"retCode\":33004,', Your api key has expired.",
        "restricted, 200, '\"retCode\":10008,', Common banned",
        "empty, 200, '\"retCode\":0,', '\"readOnly\":0'",
        "maintenance, 503, 503, Service Temporarily Unavailable",
        "rate-limited, 200, '\"retCode\":10006,', Too many visits.",
        "clock-skew, 200, '\"retCode\":10002,', server_timestamp[",
    })
    void the_key_answers_by_scenario(String scenario, int status, String one, String other) throws Exception {
        HttpResponse<String> answer = read("/v5/user/query-api", "", scenario);

        assertAnswers(answer, status, one, other);
    }

    @ParameterizedTest
    @CsvSource({
        "valid, /v5/account/wallet-balance, accountType=UNIFIED, '\"walletBalance\":\"1000.5\"'",
        "empty, /v5/account/wallet-balance, accountType=UNIFIED, '\"coin\":[]'",
        "valid, /v5/asset/transfer/query-account-coins-balance, accountType=FUND, '\"walletBalance\":\"50.5\"'",
        "read-only, /v5/position/list, " + POSITIONS + ", '\"symbol\":\"BTCUSDT\"'",
        "futures-off, /v5/position/list, " + POSITIONS + ", '\"retCode\":10005,'",
        "futures-off, /v5/order/realtime, category=spot, '\"orderStatus\":\"New\"'",
        "empty, /v5/position/list, " + POSITIONS + ", '\"list\":[]'",
        "expired, /v5/order/realtime, category=spot, '\"retCode\":-2015,'",
    })
    void balances_positions_and_orders_fit_the_scenario(String scenario, String path, String query, String text)
            throws Exception {
        HttpResponse<String> answer = read(path, query, scenario);

        assertAnswers(answer, 200, text);
    }

    @Test
    void maintenance_is_told_by_the_status_and_by_the_edge_elsewhere() throws Exception {
        place("maintenance", null);

        assertThat(open("/v5/system/status").body())
                .contains("\"state\":\"ongoing\"")
                .contains("\"env\":1");
        assertThat(open(TIME).statusCode()).isEqualTo(503);
        assertThat(open(TIME).body()).doesNotContain("{");
    }

    @Test
    void a_rate_limit_tells_when_it_ends() throws Exception {
        place("rate-limit", "7");
        long before = System.currentTimeMillis();

        HttpResponse<String> answer = open(TIME);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"retCode\":10006,");
        assertThat(answer.headers().firstValue("X-Bapi-Limit-Status")).hasValue("0");
        assertThat(answer.headers()
                        .firstValueAsLong("X-Bapi-Limit-Reset-Timestamp")
                        .orElse(0))
                .isBetween(before + 7_000, System.currentTimeMillis() + 7_000);
    }

    @Test
    void a_ban_comes_from_the_edge_and_a_server_error_from_inside() throws Exception {
        place("rate-limit", "\"ban\"");
        HttpResponse<String> banned = open(TIME);
        lift();
        place("error-rate", "1");
        HttpResponse<String> failed = open(TIME);

        assertThat(banned.statusCode()).isEqualTo(403);
        assertThat(banned.body()).contains("access too frequent");
        assertThat(failed.statusCode()).isEqualTo(200);
        assertThat(failed.body()).contains("\"retCode\":10016,");
    }

    private HttpResponse<String> read(String path, String query, String scenario) throws Exception {
        JsonNode account = account(scenario);
        String key = account.get("apiKey").asText();
        String time = Long.toString(System.currentTimeMillis());
        return client.call(
                "GET",
                "/bybit" + path + (query.isEmpty() ? "" : "?" + query),
                null,
                Map.of(
                        "X-BAPI-API-KEY",
                        key,
                        "X-BAPI-TIMESTAMP",
                        time,
                        "X-BAPI-RECV-WINDOW",
                        "5000",
                        "X-BAPI-SIGN",
                        Hmac.sha256Hex(account.get("secretKey").asText(), time + key + "5000" + query)));
    }
}
