package ai.backfuture.localstack.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the ready-made accounts of BingX meet, called over the wire. */
class BingXScenariosIT extends ScenariosOverTheWire {

    BingXScenariosIT() {
        super("bingx", "\"permissions\":[");
    }

    @Override
    HttpResponse<String> signedRead(String scenario) throws Exception {
        return read(scenario, "/openApi/v1/account/apiPermissions");
    }

    @ParameterizedTest
    @CsvSource({
        "valid, 200, '\"permissions\":[1,2,3],\"ipAddresses\":[\"127.0.0.1\"]'",
        "read-only, 200, '\"permissions\":[2]'",
        "withdraw-on, 200, '\"permissions\":[1,2,3,5]'",
        "futures-off, 200, '\"permissions\":[1,2]'",
        "ip-not-allowed, 200, 100419",
        "expired, 200, 100413",
        "restricted, 200, 100414",
        "empty, 200, '\"permissions\":[1,2,3]'",
        "maintenance, 503, 100503",
        "rate-limited, 429, 100410",
        "clock-skew, 200, 100421",
    })
    void the_key_is_described_by_scenario(String scenario, int status, String text) throws Exception {
        HttpResponse<String> answer = read(scenario, "/openApi/v1/account/apiPermissions");

        assertAnswers(answer, status, text);
    }

    @ParameterizedTest
    @CsvSource({
        "valid, /openApi/spot/v1/account/balance, '\"free\":\"1000.5\"'",
        "empty, /openApi/spot/v1/account/balance, '\"balances\":[]'",
        "valid, /openApi/spot/v1/trade/openOrders, '\"status\":\"PENDING\"'",
        "empty, /openApi/spot/v1/trade/openOrders, '\"orders\":[]'",
        "valid, /openApi/swap/v3/user/balance, '\"balance\":\"100.5\"'",
        "empty, /openApi/swap/v3/user/balance, '\"balance\":\"0\"'",
        "valid, /openApi/swap/v2/user/positions, '\"positionAmt\":\"0.001\"'",
        "empty, /openApi/swap/v2/user/positions, '\"data\":[]'",
        "valid, /openApi/swap/v2/trade/openOrders, '\"status\":\"NEW\"'",
        "futures-off, /openApi/swap/v2/user/positions, '\"positionAmt\":\"0.001\"'",
    })
    void accounts_are_read(String scenario, String path, String text) throws Exception {
        assertThat(read(scenario, path).body()).startsWith("{\"code\":0,").contains(text);
    }

    @Test
    void the_caller_learns_how_much_of_its_window_is_left() throws Exception {
        HttpResponse<String> answer = read("valid", "/openApi/spot/v1/account/balance");

        assertThat(answer.headers().firstValue("X-RateLimit-Requests-Remain")).hasValue("499");
        assertThat(answer.headers().firstValue("X-RateLimit-Requests-Expire")).hasValue("10000");
    }

    @Test
    void the_time_needs_no_key() throws Exception {
        assertThat(open("/openApi/swap/v2/server/time").body())
                .startsWith("{\"code\":0,\"msg\":\"\",\"data\":{\"serverTime\":");
    }

    private HttpResponse<String> read(String scenario, String path) throws IOException, InterruptedException {
        JsonNode account = account(scenario);
        String query = "timestamp=" + System.currentTimeMillis();
        String signature = Hmac.sha256Hex(account.get("secretKey").asText(), query);
        return client.call(
                "GET",
                "/bingx" + path + "?" + query + "&signature=" + signature,
                null,
                Map.of("X-BX-APIKEY", account.get("apiKey").asText()));
    }
}
