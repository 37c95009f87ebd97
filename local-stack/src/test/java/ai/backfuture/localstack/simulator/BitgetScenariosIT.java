package ai.backfuture.localstack.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the ready-made Bitget accounts meet, called over the wire. */
class BitgetScenariosIT extends ScenariosOverTheWire {

    private static final String INFO = "/api/v2/spot/account/info";
    private static final String POSITIONS =
            "/api/v2/mix/position/all-position?marginCoin=USDT&productType=USDT-FUTURES";

    BitgetScenariosIT() {
        super("bitget", "\"code\":\"00000\"");
    }

    @Override
    HttpResponse<String> signedRead(String scenario) throws Exception {
        return read(scenario, INFO);
    }

    @ParameterizedTest
    @CsvSource({
        "valid, 200, '\"ips\":\"127.0.0.1\",\"authorities\":[\"stow\",\"coow\",\"cpow\",\"wtor\"]'",
        "read-only, 200, '\"authorities\":[\"stor\",\"coor\",\"cpor\",\"wtor\"]'",
        "withdraw-on, 200, '\"authorities\":[\"stow\",\"coow\",\"cpow\",\"wtor\",\"wwow\"]'",
        "futures-off, 200, '\"authorities\":[\"stow\",\"coor\",\"cpor\",\"wtor\"]'",
        "ip-not-allowed, 400, 40018",
        "expired, 400, 40037",
        "restricted, 400, 40022",
        "empty, 200, 00000",
        "maintenance, 400, 40200",
        "rate-limited, 429, Too Many Requests",
        "clock-skew, 400, 40008",
    })
    void the_key_is_described_by_scenario(String scenario, int status, String text) throws Exception {
        HttpResponse<String> answer = read(scenario, INFO);

        assertAnswers(answer, status, text);
    }

    @ParameterizedTest
    @CsvSource({
        "valid, '\"openPriceAvg\":\"10000\"'",
        "futures-off, '\"openPriceAvg\":\"10000\"'",
        "empty, '\"data\":[]'",
        "maintenance, 40308",
    })
    void futures_are_read_by_scenario(String scenario, String text) throws Exception {
        assertThat(read(scenario, POSITIONS).body()).contains(text);
    }

    @Test
    void the_caller_learns_how_many_calls_are_left_and_never_how_long_to_wait() throws Exception {
        HttpResponse<String> limited = read("rate-limited", POSITIONS);

        assertThat(limited.headers().firstValue("x-mbx-used-remain-limit")).hasValue("0");
        assertThat(limited.headers().firstValue("Retry-After")).isEmpty();
        assertThat(read("valid", POSITIONS).headers().firstValue("x-mbx-used-remain-limit"))
                .hasValue("9");
    }

    @Test
    void an_account_that_moves_to_the_unified_family_is_described_there() throws Exception {
        client.call("PATCH", "/accounts/bitget-withdraw-on", "{\"traits\":{\"accountMode\":\"unified\"}}");

        assertThat(read("withdraw-on", INFO).body()).contains("40085");
        assertThat(read("withdraw-on", "/api/v3/account/info").body())
                .contains("\"permType\":\"read-and-write\",\"permissions\":[\"uta_mgt\",\"uta_trade\",\"withdraw\"]");

        client.call("PATCH", "/accounts/bitget-withdraw-on", "{\"traits\":{}}");
    }

    private HttpResponse<String> read(String scenario, String endpoint) throws Exception {
        JsonNode account = account(scenario);
        String time = Long.toString(System.currentTimeMillis());
        return client.call(
                "GET",
                "/bitget" + endpoint,
                null,
                Map.of(
                        "ACCESS-KEY", account.get("apiKey").asText(),
                        "ACCESS-TIMESTAMP", time,
                        "ACCESS-SIGN",
                                Hmac.sha256Base64(account.get("secretKey").asText(), time + "GET" + endpoint),
                        "ACCESS-PASSPHRASE", account.get("passphrase").asText()));
    }
}
