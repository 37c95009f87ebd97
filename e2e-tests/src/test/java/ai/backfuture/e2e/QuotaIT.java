package ai.backfuture.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.backfuture.localstack.launch.LocalStack;
import ai.backfuture.localstack.launch.LocalStack.FurtherWorker;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
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
        for (int one = 0; one < MANY; one++) {
            Http.Answer saved =
                    alice.connect(simulator.account("mexc"), Trader.unique("Under quota " + one), List.of("SPOT"));
            assertThat(saved.status()).as(saved.body()).isEqualTo(201);
            connections.add(saved.json().get("id").asText());
        }
        List<FurtherWorker> workers = new ArrayList<>();
        try {
            usesNearlyAllOfIt(1);
            for (int wanted : List.of(4, 8)) {
                while (1 + workers.size() < wanted) {
                    workers.add(stack.addWorker(Map.of()));
                }
                usesNearlyAllOfIt(wanted);
            }
            assertThat(connections).allSatisfy(id -> assertThat(
                            alice.connection(id).get("status").asText())
                    .isEqualTo("ONLINE"));
        } finally {
            workers.forEach(FurtherWorker::close);
            connections.forEach(id -> alice.delete("/api/connections/" + id));
        }
    }

    /** Within some spans: one in which this machine had other things to do proves nothing. */
    private void usesNearlyAllOfIt(int workers) {
        Deque<Instant> lately = new ArrayDeque<>();
        Instant begun = Instant.now();
        double[] best = {0};
        await("95 % of the quota with " + workers + " workers")
                .atMost(SPAN.multipliedBy(4))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> {
                    keepMoreWaiting();
                    readCalls(lately);
                    Instant now = Instant.now();
                    lately.removeIf(at -> at.isBefore(now.minus(SPAN)));
                    if (now.isAfter(begun.plus(SPAN))) {
                        best[0] = Math.max(best[0], lately.size() / (ALLOWED_PER_SECOND * SPAN.toSeconds()));
                    }
                    return best[0] >= 0.95;
                });
        System.out.printf("quota used with %d workers: %.3f%n", workers, best[0]);
    }

    private void keepMoreWaiting() {
        for (String id : connections) {
            JsonNode view = alice.connection(id);
            if (!view.at("/lastTest/outcome").asText().equals("RUNNING")) {
                assertThat(view.at("/lastTest/outcome").asText())
                        .as(view.toPrettyString())
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
