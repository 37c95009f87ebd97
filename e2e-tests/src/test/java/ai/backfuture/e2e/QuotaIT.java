package ai.backfuture.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.backfuture.localstack.launch.LocalStack;
import ai.backfuture.localstack.launch.LocalStack.Further;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * More wait for a test than an exchange allows, and the exchange counts. Nearly all that it allows is used, whether one
 * worker answers or eight, and never a call more: MEXC lets an address read the account twenty times in ten seconds, and
 * a test reads it once.
 */
class QuotaIT {

    private static final int MANY = 60;
    private static final double ALLOWED_PER_SECOND = 2;
    private static final String COUNTED = "/api/v3/account";
    private static final Duration SPAN = Duration.ofSeconds(30);

    private final LocalStack stack = House.stack();
    private final Trader alice = House.alice();
    private final Simulator simulator = House.simulator();
    private final List<String> connections = new ArrayList<>();
    private long seen = lastCall();

    @BeforeAll
    static void keepToThePublishedLimits() {
        House.stack().restart("connection-service", Map.of("backfuture.quota.factor", "1"));
        House.simulator().limits(true);
    }

    @AfterAll
    static void noLimitsAgain() {
        House.simulator().limits(false);
        House.stack().restart("connection-service", Map.of());
    }

    @Test
    void a_quota_is_used_up_and_never_exceeded_by_one_four_and_eight_workers() {
        connect(MANY);
        List<Further> workers = new ArrayList<>();
        try {
            usesNearlyAllOfIt(1, 1);
            for (int wanted : List.of(4, 8)) {
                while (1 + workers.size() < wanted) {
                    workers.add(stack.add("validation-worker", Map.of()));
                }
                usesNearlyAllOfIt(wanted, 1);
            }
            assertThat(connections).allSatisfy(this::isOnline);
        } finally {
            workers.forEach(Further::close);
            removeAll();
        }
    }

    @Test
    void two_addresses_of_ours_have_a_quota_each() {
        stack.restart(
                "connection-service",
                Map.of("backfuture.quota.factor", "1", "backfuture.egress.names", "default,second"));
        Map<String, String> ofTheSecond = Map.of(
                "backfuture.egress", "second",
                "mp.messaging.incoming.connections.group.id", "validation-worker-second",
                "backfuture.http.local-address", "127.0.0.2");
        try (Further second = stack.add("validation-worker", ofTheSecond)) {
            connect(2 * MANY);
            usesNearlyAllOfIt(2, 2);
            assertThat(connections).allSatisfy(this::isOnline);
        } finally {
            removeAll();
            keepToThePublishedLimits();
        }
    }

    private void connect(int many) {
        for (int one = 0; one < many; one++) {
            Account account = simulator.account("mexc", List.of("READ", "TRADE_SPOT"), List.of("127.0.0.0/8"), "valid");
            Http.Answer saved = alice.connect(account, Trader.unique("Under quota " + one), List.of("SPOT"));
            assertThat(saved.status()).as(saved.body()).isEqualTo(201);
            connections.add(saved.json().get("id").asText());
        }
    }

    private void isOnline(String id) {
        JsonNode view = alice.connection(id);
        assertThat(view.get("status").asText()).as(view.toPrettyString()).isEqualTo("ONLINE");
    }

    private void removeAll() {
        connections.forEach(id -> alice.delete("/api/connections/" + id));
        connections.clear();
    }

    /** Within some spans: one in which this machine had other things to do proves nothing. */
    private void usesNearlyAllOfIt(int workers, int addresses) {
        double allowed = ALLOWED_PER_SECOND * addresses * SPAN.toSeconds();
        Deque<Instant> lately = new ArrayDeque<>();
        Instant begun = Instant.now();
        AtomicReference<Double> used = new AtomicReference<>(0.0);
        await("95 % of the quota with " + workers + " workers")
                .atMost(SPAN.multipliedBy(4))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> {
                    keepMoreWaiting();
                    readCalls(lately);
                    Instant now = Instant.now();
                    lately.removeIf(at -> at.isBefore(now.minus(SPAN)));
                    used.set(now.isAfter(begun.plus(SPAN)) ? lately.size() / allowed : 0);
                    return used.get() >= 0.95;
                });
        System.out.printf("quota used with %d workers and %d addresses: %.3f%n", workers, addresses, used.get());
    }

    private void keepMoreWaiting() {
        for (String id : connections) {
            JsonNode test = alice.connection(id).get("lastTest");
            if (!test.get("outcome").asText().equals("RUNNING")) {
                assertThat(test.get("outcome").asText())
                        .as(test.toPrettyString())
                        .isEqualTo("PASSED");
                alice.post("/api/connections/" + id + "/tests", null);
            }
        }
    }

    /** What the exchange was asked since the last look; a refusal for the number of calls ends the story. */
    private void readCalls(Deque<Instant> lately) {
        for (JsonNode call : simulator.calls("mexc", seen)) {
            seen = call.get("number").asLong();
            assertThat(call.path("status").asInt()).as(call.toPrettyString()).isNotEqualTo(429);
            if (call.get("path").asText().equals(COUNTED)) {
                lately.addLast(Instant.parse(call.get("time").asText()));
            }
        }
    }

    private long lastCall() {
        long last = 0;
        for (JsonNode call : simulator.calls("mexc", 0)) {
            last = call.get("number").asLong();
        }
        return last;
    }
}
