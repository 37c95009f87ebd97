package ai.backfuture.localstack.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the ready-made accounts of MEXC meet, called over the wire, on each of its two APIs. */
class MexcScenariosIT extends ScenariosOverTheWire {

    MexcScenariosIT() {
        super("mexc", "\"balances\":[");
    }

    @Override
    HttpResponse<String> signedRead(String scenario) throws Exception {
        return client.mexcBalances(account(scenario));
    }

    @ParameterizedTest
    @CsvSource({
        "valid, 200, 1000.5",
        "read-only, 200, 1000.5",
        "withdraw-on, 200, 1000.5",
        "futures-off, 200, 1000.5",
        "ip-not-allowed, 400, 700006",
        "expired, 400, 700002",
        "restricted, 400, 730100",
        "empty, 200, '\"balances\":[]'",
        "maintenance, 503, maintenance",
        "rate-limited, 429, 429",
        "clock-skew, 400, 700003",
    })
    void spot_answers_by_scenario(String scenario, int status, String text) throws Exception {
        HttpResponse<String> answer = signedRead(scenario);

        assertAnswers(answer, status, text);
    }

    @ParameterizedTest
    @CsvSource({
        "valid, '{\"success\":true,\"code\":0,'",
        "ip-not-allowed, '\"code\":406,'",
        "expired, '\"code\":402,'",
        "restricted, '\"code\":6001,'",
        "maintenance, '\"code\":501,'",
        "rate-limited, '\"code\":510,'",
        "clock-skew, '\"code\":513,'",
    })
    void futures_answer_by_scenario_on_either_host(String scenario, String text) throws Exception {
        for (String host : List.of("", "/contract")) {
            assertThat(futures(host, scenario).body()).contains(text);
        }
    }

    private HttpResponse<String> futures(String host, String scenario) throws Exception {
        JsonNode account = account(scenario);
        String key = account.get("apiKey").asText();
        String time = Long.toString(System.currentTimeMillis());
        String signature = Hmac.sha256Hex(account.get("secretKey").asText(), key + time);

        return client.call(
                "GET",
                "/mexc" + host + "/api/v1/private/account/assets",
                null,
                Map.of("ApiKey", key, "Request-Time", time, "Signature", signature));
    }
}
