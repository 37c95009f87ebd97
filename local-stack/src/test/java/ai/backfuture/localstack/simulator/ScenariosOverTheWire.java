package ai.backfuture.localstack.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** One exchange's ready-made accounts, called over the wire; what a key is told differs, so that is left open. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ScenariosOverTheWire {

    private final String exchange;
    private final String success;
    private ExchangeSimulator simulator;
    SimulatorClient client;

    /** @param success what only an answer to a good {@link #signedRead} says */
    ScenariosOverTheWire(String exchange, String success) {
        this.exchange = exchange;
        this.success = success;
    }

    @BeforeAll
    void start() {
        simulator = ExchangeSimulator.start(0);
        client = new SimulatorClient(simulator.baseUrl());
    }

    @AfterAll
    void stop() {
        client.close();
        simulator.close();
    }

    @AfterEach
    void lift() throws Exception {
        client.call("DELETE", "/faults/" + exchange, null);
    }

    /** A signed read with the key of an account. */
    abstract HttpResponse<String> signedRead(String scenario) throws Exception;

    @Test
    void a_slow_account_gets_the_right_answer_after_three_seconds() throws Exception {
        long before = System.nanoTime();

        HttpResponse<String> answer = signedRead("slow");

        assertAnswers(answer, 200, success);
        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isBetween(Duration.ofMillis(2900), Duration.ofSeconds(6));
    }

    String baseUrl() {
        return simulator.baseUrl();
    }

    JsonNode account(String scenario) throws IOException, InterruptedException {
        return client.json("/accounts/" + exchange + "-" + scenario);
    }

    /** A call without a key. */
    HttpResponse<String> open(String path) throws IOException, InterruptedException {
        return client.call("GET", "/" + exchange + path, null);
    }

    /** @param value as JSON, or null for a fault that has none */
    void place(String fault, @Nullable String value) throws IOException, InterruptedException {
        String body = "{\"exchange\":\"%s\",\"fault\":\"%s\",\"value\":%s}".formatted(exchange, fault, value);
        assertThat(client.call("POST", "/faults", body).statusCode()).isEqualTo(201);
    }

    static void assertAnswers(HttpResponse<String> answer, int status, String... texts) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(texts);
    }
}
