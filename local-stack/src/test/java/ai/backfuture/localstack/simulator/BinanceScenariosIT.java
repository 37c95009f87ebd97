package ai.backfuture.localstack.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the ready-made accounts of Binance meet, called over the wire, and what its troubles look like. */
class BinanceScenariosIT extends ScenariosOverTheWire {

    BinanceScenariosIT() {
        super("binance", "\"balances\":[");
    }

    @Override
    HttpResponse<String> signedRead(String scenario) throws Exception {
        return read("/api/v3/account", scenario);
    }

    @ParameterizedTest
    @CsvSource({
        "valid, 200, '\"enableSpotAndMarginTrading\":true,\"enableWithdrawals\":false'",
        "read-only, 200, '\"enableSpotAndMarginTrading\":false,\"enableWithdrawals\":false'",
        "withdraw-on, 200, '\"enableWithdrawals\":true'",
        "futures-off, 200, '\"enableFutures\":false'",
        "ip-not-allowed, 400, -2015",
        "expired, 400, -2015",
        "restricted, 400, '\"code\":-2010,\"msg\":\"This action is disabled on this account.\"'",
        "empty, 200, '\"enableReading\":true'",
        "maintenance, 503, System is under maintenance.",
        "rate-limited, 429, -1003",
        "clock-skew, 400, -1021",
    })
    void the_key_answers_by_scenario(String scenario, int status, String text) throws Exception {
        HttpResponse<String> answer = read("/sapi/v1/account/apiRestrictions", scenario);

        assertAnswers(answer, status, text);
    }

    @ParameterizedTest
    @CsvSource({
        "valid, 200, '\"free\":\"1000.50000000\"'",
        "empty, 200, '\"free\":\"0.00000000\"'",
        "ip-not-allowed, 401, '\"msg\":\"Invalid API-key, IP, or permissions for action.\"'",
    })
    void spot_answers_by_scenario(String scenario, int status, String text) throws Exception {
        HttpResponse<String> answer = read("/api/v3/account", scenario);

        assertAnswers(answer, status, text);
    }

    @ParameterizedTest
    @CsvSource({
        "valid, 200, '\"balance\":\"100.50000000\"'",
        "empty, 200, '\"balance\":\"0.00000000\"'",
        "read-only, 401, 'permissions for action, request ip: 127.0.0.1'",
        "futures-off, 401, 'permissions for action, request ip: 127.0.0.1'",
        "ip-not-allowed, 401, 'permissions for action, request ip: 127.0.0.1'",
        "restricted, 400, '\"code\":-2017,\"msg\":\"API Keys are locked on this account.\"'",
    })
    void futures_answer_by_scenario(String scenario, int status, String text) throws Exception {
        HttpResponse<String> answer = read("/fapi/v3/balance", scenario);

        assertAnswers(answer, status, text);
    }

    @Test
    void maintenance_is_told_by_the_status_and_by_errors_elsewhere() throws Exception {
        place("maintenance", null);

        assertThat(open("/sapi/v1/system/status").body()).isEqualTo("{\"status\":1,\"msg\":\"system_maintenance\"}");
        assertThat(open("/api/v3/time").statusCode()).isEqualTo(503);
        assertThat(open("/fapi/v1/time").statusCode()).isEqualTo(503);
    }

    @Test
    void too_much_weight_is_told_how_long_to_wait() throws Exception {
        place("rate-limit", "7");

        HttpResponse<String> answer = open("/api/v3/time");

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("7");
        assertThat(answer.headers().firstValue("X-MBX-USED-WEIGHT-1M")).hasValue("6001");
    }

    @Test
    void a_ban_tells_until_when() throws Exception {
        place("rate-limit", "\"ban\"");

        HttpResponse<String> answer = open("/fapi/v1/time");

        assertThat(answer.statusCode()).isEqualTo(418);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("120");
        assertThat(answer.body()).containsPattern("IP banned until \\d{13}\\.");
    }

    @Test
    void a_server_error_has_a_code_too() throws Exception {
        place("error-rate", "1");

        assertThat(open("/api/v3/time").statusCode()).isEqualTo(500);
        assertThat(open("/api/v3/time").body()).contains("-1000");
    }

    private HttpResponse<String> read(String path, String scenario) throws Exception {
        JsonNode account = account(scenario);
        String query = "timestamp=" + System.currentTimeMillis();
        String signature = Hmac.sha256Hex(account.get("secretKey").asText(), query);
        return client.call(
                "GET",
                "/binance" + path + "?" + query + "&signature=" + signature,
                null,
                Map.of("X-MBX-APIKEY", account.get("apiKey").asText()));
    }
}
