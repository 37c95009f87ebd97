package ai.backfuture.localstack.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the ready-made Gate.io accounts meet, called over the wire. */
class GateioScenariosIT extends ScenariosOverTheWire {

    private static final String KEYS = "/api/v4/account/main_keys";
    private static final String NO_BODY = "cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce"
            + "47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e";

    GateioScenariosIT() {
        super("gateio", "\"name\":\"spot\"");
    }

    @Override
    HttpResponse<String> signedRead(String scenario) throws Exception {
        return read(scenario, KEYS);
    }

    @ParameterizedTest
    @CsvSource({
        "valid, 200, '{\"name\":\"spot\",\"read_only\":false}'",
        "read-only, 200, '{\"name\":\"spot\",\"read_only\":true}'",
        "futures-off, 200, '{\"name\":\"futures\",\"read_only\":true}'",
        "ip-not-allowed, 403, Request IP not in whitelist: 127.0.0.1",
        "expired, 401, INVALID_KEY",
        "restricted, 403, ACCOUNT_LOCKED",
        "empty, 200, '\"ip_whitelist\":[\"127.0.0.1\"]'",
        "maintenance, 503, maintenance",
        "rate-limited, 429, TOO_MANY_REQUESTS",
        "clock-skew, 403, REQUEST_EXPIRED",
    })
    void the_keys_are_described_by_scenario(String scenario, int status, String text) throws Exception {
        HttpResponse<String> answer = read(scenario, KEYS);

        assertAnswers(answer, status, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {KEYS, "/api/v4/account/detail"})
    void nothing_tells_that_a_key_can_withdraw(String path) throws Exception {
        String withdrawing = read("withdraw-on", path).body();

        assertThat(withdrawing).contains("user_id").doesNotContainIgnoringCase("withdraw");
    }

    @Test
    void a_key_is_shown_by_its_beginning_and_among_others() throws Exception {
        String apiKey = account("valid").get("apiKey").asText();

        JsonNode keys = Json.read(read("valid", KEYS).body());

        assertThat(keys).hasSize(2);
        assertThat(keys.get(1).get("key").asText()).isEqualTo(apiKey.substring(0, 12) + "*****");
        assertThat(keys.toString()).doesNotContain(apiKey);
    }

    @Test
    void the_caller_learns_the_clock_and_when_its_limit_resets() throws Exception {
        HttpResponse<String> limited = read("rate-limited", KEYS);
        long reset = limited.headers()
                .firstValueAsLong("X-Gate-RateLimit-Reset-Timestamp")
                .orElse(0);

        assertThat(limited.headers().firstValue("X-Gate-RateLimit-Requests-Remain"))
                .hasValue("0");
        assertThat(reset - System.currentTimeMillis() / 1000).isBetween(7L, 10L);
        assertThat(read("valid", KEYS).headers().firstValue("X-In-Time").orElse(""))
                .hasSize(16);
    }

    @ParameterizedTest
    @CsvSource({"valid, 100.5", "futures-off, 100.5", "empty, '\"total\":\"0\"'"})
    void futures_are_read_by_scenario(String scenario, String text) throws Exception {
        assertThat(read(scenario, "/api/v4/futures/usdt/accounts").body()).contains(text);
    }

    private HttpResponse<String> read(String scenario, String path) throws Exception {
        JsonNode account = account(scenario);
        String time = Long.toString(System.currentTimeMillis() / 1000);
        String signature =
                Hmac.sha512Hex(account.get("secretKey").asText(), String.join("\n", "GET", path, "", NO_BODY, time));
        return client.call(
                "GET",
                "/gateio" + path,
                null,
                Map.of("KEY", account.get("apiKey").asText(), "Timestamp", time, "SIGN", signature));
    }
}
