package ai.backfuture.localstack.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the ready-made accounts meet, called over the wire. */
class ScenariosIT {

    private static ExchangeSimulator simulator;
    private static SimulatorClient client;

    @BeforeAll
    static void start() {
        simulator = ExchangeSimulator.start(0);
        client = new SimulatorClient(simulator.baseUrl());
    }

    @AfterAll
    static void stop() {
        client.close();
        simulator.close();
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
    void mexc_spot_answers_by_scenario(String scenario, int status, String text) throws Exception {
        HttpResponse<String> answer = client.mexcBalances(client.json("/accounts/mexc-" + scenario));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(text);
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
    void mexc_futures_answers_by_scenario(String scenario, String text) throws Exception {
        JsonNode account = client.json("/accounts/mexc-" + scenario);
        String key = account.get("apiKey").asText();
        String time = Long.toString(System.currentTimeMillis());
        String signature = Hmac.sha256Hex(account.get("secretKey").asText(), key + time);

        HttpResponse<String> answer = client.call(
                "GET",
                "/mexc/api/v1/private/account/assets",
                null,
                Map.of("ApiKey", key, "Request-Time", time, "Signature", signature));

        assertThat(answer.body()).contains(text);
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
    void kucoin_answers_by_scenario(String scenario, int status, String text) throws Exception {
        HttpResponse<String> answer = keyInfo("kucoin-" + scenario);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(text);
    }

    @Test
    void a_slow_account_gets_the_right_answer_after_three_seconds() throws Exception {
        long before = System.nanoTime();

        HttpResponse<String> answer = keyInfo("kucoin-slow");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isBetween(Duration.ofMillis(2900), Duration.ofSeconds(6));
    }

    @Test
    void the_caller_learns_how_much_of_its_pool_is_left() throws Exception {
        HttpResponse<String> answer = keyInfo("kucoin-valid");

        assertThat(answer.headers().firstValue("gw-ratelimit-limit")).hasValue("4000");
        assertThat(answer.headers().firstValueAsLong("gw-ratelimit-reset").orElse(-1))
                .isBetween(0L, 30_000L);
    }

    private static HttpResponse<String> keyInfo(String id) throws Exception {
        JsonNode account = client.json("/accounts/" + id);
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
