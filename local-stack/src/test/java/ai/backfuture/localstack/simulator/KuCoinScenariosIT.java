package ai.backfuture.localstack.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the ready-made accounts of KuCoin meet, called over the wire. */
class KuCoinScenariosIT extends ScenariosOverTheWire {

    KuCoinScenariosIT() {
        super("kucoin", "\"code\":\"200000\"");
    }

    @ParameterizedTest
    @CsvSource({
        "valid, 200, '\"permission\":\"General,Spot,Futures\",\"ipWhitelist\":\"127.0.0.1\"'",
        "read-only, 200, '\"permission\":\"General\"'",
        "withdraw-on, 200, '\"permission\":\"General,Spot,Futures,Transfer\"'",
        "futures-off, 200, '\"permission\":\"General,Spot\"'",
        "ip-not-allowed, 403, 400006",
        "expired, 401, 400003",
        "restricted, 403, 411100",
        "empty, 200, 200000",
        "maintenance, 503, 500000",
        "rate-limited, 429, 429000",
        "clock-skew, 400, 400002",
    })
    void the_key_answers_by_scenario(String scenario, int status, String text) throws Exception {
        HttpResponse<String> answer = signedRead(scenario);

        assertAnswers(answer, status, text);
    }

    @Test
    void the_caller_learns_how_much_of_its_pool_is_left() throws Exception {
        HttpResponse<String> answer = signedRead("valid");

        assertThat(answer.headers().firstValue("gw-ratelimit-limit")).hasValue("4000");
        assertThat(answer.headers().firstValueAsLong("gw-ratelimit-reset").orElse(-1))
                .isBetween(0L, 30_000L);
    }

    @Override
    HttpResponse<String> signedRead(String scenario) throws Exception {
        JsonNode account = account(scenario);
        String secret = account.get("secretKey").asText();
        String time = Long.toString(System.currentTimeMillis());
        return client.call(
                "GET",
                "/kucoin/api/v1/user/api-key",
                null,
                Map.of(
                        "KC-API-KEY", account.get("apiKey").asText(),
                        "KC-API-TIMESTAMP", time,
                        "KC-API-SIGN", Hmac.sha256Base64(secret, time + "GET/api/v1/user/api-key"),
                        "KC-API-PASSPHRASE",
                                Hmac.sha256Base64(
                                        secret, account.get("passphrase").asText()),
                        "KC-API-KEY-VERSION", "3"));
    }
}
