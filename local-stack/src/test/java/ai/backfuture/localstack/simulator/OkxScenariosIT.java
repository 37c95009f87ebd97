package ai.backfuture.localstack.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the ready-made accounts of OKX meet, called over the wire, and what its troubles look like. */
class OkxScenariosIT extends ScenariosOverTheWire {

    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    OkxScenariosIT() {
        super("okx", "\"code\":\"0\"");
    }

    @Override
    HttpResponse<String> signedRead(String scenario) throws Exception {
        return read("/okx", "/api/v5/account/config", scenario);
    }

    @ParameterizedTest
    @CsvSource({
        "valid, 200, '\"acctLv\":\"2\"', '\"perm\":\"read_only,trade\"'",
        "read-only, 200, '\"code\":\"0\"', '\"perm\":\"read_only\"'",
        "withdraw-on, 200, '\"code\":\"0\"', '\"perm\":\"read_only,trade,withdraw\"'",
        "futures-off, 200, '\"acctLv\":\"1\"', '\"perm\":\"read_only,trade\"'",
        "ip-not-allowed, 401, 50110, Your IP 127.0.0.1 is not included",
        "expired, 401, 50119, API key doesn't exist",
        "restricted, 200, '\"code\":\"50007\"', User blocked.",
        "empty, 200, '\"code\":\"0\"', '\"perm\":\"read_only,trade\"'",
        "maintenance, 503, 50001, Service temporarily unavailable",
        "rate-limited, 429, 50011, Too Many Requests",
        "clock-skew, 401, 50102, Timestamp request expired",
    })
    void the_key_answers_by_scenario(String scenario, int status, String one, String other) throws Exception {
        HttpResponse<String> answer = read("/okx", "/api/v5/account/config", scenario);

        assertAnswers(answer, status, one, other);
    }

    @ParameterizedTest
    @CsvSource({
        "valid, /api/v5/account/balance, '\"eq\":\"1000.5\"'",
        "empty, /api/v5/account/balance, '\"details\":[]'",
        "valid, /api/v5/asset/balances, '\"bal\":\"50.5\"'",
        "empty, /api/v5/asset/balances, '\"data\":[]'",
        "read-only, /api/v5/account/positions?instType=SWAP, '\"instId\":\"BTC-USDT-SWAP\"'",
        "futures-off, /api/v5/account/positions?instType=SWAP, '\"data\":[]'",
        "empty, /api/v5/trade/orders-pending, '\"data\":[]'",
    })
    void balances_positions_and_orders_fit_the_scenario(String scenario, String endpoint, String text)
            throws Exception {
        HttpResponse<String> answer = read("/okx", endpoint, scenario);

        assertAnswers(answer, 200, text);
    }

    @ParameterizedTest
    @CsvSource({"/okx, 200, 0", "/okx/eea, 401, 50119", "/okx/us, 401, 50119"})
    void each_region_has_an_address_of_its_own(String prefix, int status, String code) throws Exception {
        HttpResponse<String> answer = read(prefix, "/api/v5/account/config", "valid");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
        assertThat(client.call("GET", prefix + "/api/v5/public/time", null).body())
                .contains("\"ts\":");
    }

    @ParameterizedTest
    @CsvSource({"/okx", "/okx/eea"})
    void maintenance_is_told_by_the_status_and_by_errors_elsewhere(String prefix) throws Exception {
        place("maintenance", null);

        HttpResponse<String> status = client.call("GET", prefix + "/api/v5/system/status", null);
        assertThat(status.statusCode()).isEqualTo(200);
        assertThat(status.body()).contains("\"state\":\"ongoing\"").contains("\"env\":\"1\"");
        assertThat(client.call("GET", prefix + "/api/v5/public/time", null).statusCode())
                .isEqualTo(503);
    }

    @Test
    void a_rate_limit_does_not_say_how_long() throws Exception {
        place("rate-limit", "7");

        HttpResponse<String> answer = open("/api/v5/public/time");

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("50011");
        assertThat(answer.headers().firstValue("Retry-After")).isEmpty();
    }

    @Test
    void a_ban_comes_from_the_edge_and_a_server_error_from_inside() throws Exception {
        place("rate-limit", "\"ban\"");
        HttpResponse<String> banned = open("/api/v5/public/time");
        lift();
        place("error-rate", "1");
        HttpResponse<String> failed = open("/api/v5/public/time");

        assertThat(banned.statusCode()).isEqualTo(403);
        assertThat(banned.body()).contains("You are being rate limited");
        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(failed.body()).contains("50026");
    }

    private HttpResponse<String> read(String prefix, String endpoint, String scenario) throws Exception {
        JsonNode account = account(scenario);
        String time = MILLIS.format(Instant.now());
        return client.call(
                "GET",
                prefix + endpoint,
                null,
                Map.of(
                        "OK-ACCESS-KEY",
                        account.get("apiKey").asText(),
                        "OK-ACCESS-TIMESTAMP",
                        time,
                        "OK-ACCESS-PASSPHRASE",
                        account.get("passphrase").asText(),
                        "OK-ACCESS-SIGN",
                        Hmac.sha256Base64(account.get("secretKey").asText(), time + "GET" + endpoint)));
    }
}
