package ai.backfuture.localstack.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsIT {

    private static final String MEXC_TIME = "/mexc/api/v3/time";
    private static final String KUCOIN_TIME = "/kucoin/api/v1/timestamp";

    private ExchangeSimulator simulator;
    private SimulatorClient client;

    @BeforeEach
    void start() {
        simulator = ExchangeSimulator.start(0);
        client = new SimulatorClient(simulator.baseUrl());
    }

    @AfterEach
    void stop() {
        client.close();
        simulator.close();
    }

    @Test
    void maintenance_is_told_by_the_status_of_kucoin_and_by_errors_elsewhere() throws Exception {
        place("kucoin", "maintenance", null);
        place("mexc", "maintenance", null);

        assertThat(get("/kucoin/api/v1/status").body()).contains("\"status\":\"close\"");
        assertThat(get(KUCOIN_TIME).statusCode()).isEqualTo(503);
        assertThat(get("/mexc/api/v3/ping").body()).contains("maintenance");
        assertThat(get("/mexc/api/v1/contract/ping").statusCode()).isEqualTo(503);
    }

    @Test
    void a_lifted_fault_is_gone_and_those_of_others_stay() throws Exception {
        place("kucoin", "maintenance", null);
        place("mexc", "maintenance", null);

        assertThat(client.call("DELETE", "/faults/kucoin", null).statusCode()).isEqualTo(204);
        assertThat(get(KUCOIN_TIME).statusCode()).isEqualTo(200);
        assertThat(get(MEXC_TIME).statusCode()).isEqualTo(503);

        assertThat(client.call("DELETE", "/faults", null).statusCode()).isEqualTo(204);
        assertThat(get(MEXC_TIME).statusCode()).isEqualTo(200);
    }

    @Test
    void rate_limits_are_told_in_the_way_of_each_exchange() throws Exception {
        place("mexc", "rate-limit", "7");
        place("kucoin", "rate-limit", "7");

        assertThat(get(MEXC_TIME).statusCode()).isEqualTo(429);
        assertThat(get(MEXC_TIME).headers().firstValue("Retry-After")).hasValue("7");
        assertThat(get(KUCOIN_TIME).headers().firstValue("gw-ratelimit-reset")).hasValue("7000");
        assertThat(get(KUCOIN_TIME).headers().firstValue("Retry-After")).isEmpty();
    }

    @Test
    void a_rate_limit_of_zero_does_not_say_how_long() throws Exception {
        place("mexc", "rate-limit", "0");

        assertThat(get(MEXC_TIME).statusCode()).isEqualTo(429);
        assertThat(get(MEXC_TIME).headers().firstValue("Retry-After")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"mexc, /mexc/api/v3/time, 418", "kucoin, /kucoin/api/v1/timestamp, 403"})
    void a_ban_is_worse_than_a_limit(String exchange, String path, int status) throws Exception {
        place(exchange, "rate-limit", "\"ban\"");

        assertThat(get(path).statusCode()).isEqualTo(status);
    }

    @Test
    void an_error_rate_of_one_fails_every_call_and_zero_none() throws Exception {
        place("mexc", "error-rate", "1");
        assertThat(get(MEXC_TIME).statusCode()).isEqualTo(500);

        place("mexc", "error-rate", "0");
        assertThat(get(MEXC_TIME).statusCode()).isEqualTo(200);
    }

    @Test
    void the_clock_of_an_exchange_is_off_both_as_told_and_as_used() throws Exception {
        place("mexc", "clock", "-90000");

        long told = Json.read(get(MEXC_TIME).body()).get("serverTime").asLong();
        assertThat(System.currentTimeMillis() - told).isBetween(89_000L, 91_500L);
        assertThat(client.mexcBalances(client.json("/accounts/mexc-valid")).body())
                .contains("700003");
    }

    @Test
    void latency_adds_to_every_answer() throws Exception {
        place("mexc", "latency", "300");
        long before = System.nanoTime();

        get(MEXC_TIME);

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(290));
    }

    @Test
    void a_fault_can_be_kept_to_some_paths() throws Exception {
        client.call("POST", "/faults", "{\"exchange\":\"mexc\",\"fault\":\"hang\",\"path\":\"/api/v3/account\"}");

        assertThat(get(MEXC_TIME).statusCode()).isEqualTo(200);
        assertHangs("/mexc/api/v3/account");
    }

    @ParameterizedTest
    @CsvSource({
        "html, 200, <!DOCTYPE html>",
        "empty, 200, ''",
        "not-json, 200, upstream",
        "redirect, 302, ''",
        "echo, 400, header-canary",
        "truncated, 200, {\"serverT",
    })
    void answers_can_be_malformed(String form, int status, String start) throws Exception {
        place("mexc", "malformed", "\"" + form + "\"");

        HttpResponse<String> answer = client.call("GET", MEXC_TIME, null, Map.of("X-Odd", "header-canary"));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(start);
    }

    @Test
    void an_answer_can_be_worded_by_the_test() throws Exception {
        place("mexc", "answer", "{\"status\":403,\"body\":\"{\\\"code\\\":700007}\"}");

        assertThat(get(MEXC_TIME).statusCode()).isEqualTo(403);
        assertThat(get(MEXC_TIME).body()).isEqualTo("{\"code\":700007}");
    }

    @Test
    void an_answer_can_break_off() throws Exception {
        place("mexc", "malformed", "\"cut-off\"");

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> get(MEXC_TIME));
    }

    @Test
    void an_answer_can_be_huge() throws Exception {
        place("mexc", "malformed", "\"huge\"");

        assertThat(get(MEXC_TIME).body().length()).isGreaterThan(50_000_000);
    }

    @Test
    void an_answer_can_be_small_until_it_is_unpacked() throws Exception {
        place("mexc", "malformed", "\"gzip-bomb\"");

        HttpResponse<String> answer = get(MEXC_TIME);

        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(answer.body().length()).isLessThan(500_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"exchange\":\"mexc\"}",
                "{\"exchange\":\"mexc\",\"fault\":\"fire\"}",
                "{\"exchange\":\"nowhere\",\"fault\":\"hang\"}",
                "{\"exchange\":\"mexc\",\"fault\":\"error-rate\",\"value\":2}",
                "{\"exchange\":\"mexc\",\"fault\":\"latency\",\"value\":\"long\"}",
                "{\"exchange\":\"mexc\",\"fault\":\"clock\"}",
                "{\"exchange\":\"mexc\",\"fault\":\"answer\",\"value\":{\"status\":200}}",
                "{\"exchange\":\"mexc\",\"fault\":\"malformed\",\"value\":\"oddly\"}",
                "{\"exchange\":\"mexc\",\"fault\":\"hang\",\"until\":\"noon\"}"
            })
    void a_fault_that_makes_no_sense_is_refused(String body) throws Exception {
        assertThat(client.call("POST", "/faults", body).statusCode()).isEqualTo(400);
    }

    private void assertHangs(String path) {
        try (HttpClient impatient = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(simulator.baseUrl() + path))
                    .timeout(Duration.ofMillis(300))
                    .build();
            assertThatExceptionOfType(HttpTimeoutException.class)
                    .isThrownBy(() -> impatient.send(request, HttpResponse.BodyHandlers.discarding()));
            impatient.shutdownNow();
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.call("GET", path, null);
    }

    private void place(String exchange, String fault, String value) throws IOException, InterruptedException {
        String body = "{\"exchange\":\"%s\",\"fault\":\"%s\",\"value\":%s}".formatted(exchange, fault, value);
        assertThat(client.call("POST", "/faults", body).statusCode()).isEqualTo(201);
    }
}
