package ai.backfuture.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.ConnectionStatus;
import ai.backfuture.contracts.Reason;
import ai.backfuture.localstack.SharedStack;
import ai.backfuture.strategy.adapter.kafka.AnotherReader;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Enablings cross with changes of state while two readers take the same topic in. */
@QuarkusTest
class GateRaceIT extends StoryOnTheStack {

    private static final int CONNECTIONS = 5;
    private static final int STRATEGIES_EACH = 2;
    private static final int CHANGES = 400;

    @Inject
    AnotherReader anotherReader;

    @Test
    void whatever_crosses_no_strategy_runs_on_a_connection_that_may_not_be_used() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<StatesOfConnections> all = IntStream.range(0, CONNECTIONS)
                .mapToObj(i -> onlineConnection())
                .toList();
        Map<UUID, StatesOfConnections> strategies = new ConcurrentHashMap<>();
        for (StatesOfConnections connection : all) {
            for (int i = 0; i < STRATEGIES_EACH; i++) {
                strategies.put(alice.hasStrategyOn(connection.id(), "SPOT", i == 0), connection);
            }
        }
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger enabled = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();

        anotherReader.start();
        try (ExecutorService threads = Executors.newFixedThreadPool(strategies.size())) {
            List<Future<?>> owners = new ArrayList<>();
            for (UUID strategy : strategies.keySet()) {
                owners.add(threads.submit(() -> {
                    while (!over.get()) {
                        switch (alice.enables(strategy).statusCode()) {
                            case 200 -> enabled.incrementAndGet();
                            case 409 -> refused.incrementAndGet();
                            case 503 -> {}
                            default -> throw new AssertionError("an answer that the API does not have");
                        }
                        alice.disables(strategy);
                    }
                    alice.enables(strategy);
                }));
            }
            for (int change = 0; change < CHANGES; change++) {
                StatesOfConnections connection = all.get(random.nextInt(CONNECTIONS));
                connections.says(changed(connection, random));
            }
            over.set(true);
            for (Future<?> owner : owners) {
                owner.get();
            }
        } finally {
            anotherReader.stop();
        }

        soon().until(() -> all.stream().allMatch(c -> versionInTheView(c.id()) == c.version()));
        assertThat(enabled.get()).as("seed %s", seed).isPositive();
        assertThat(refused.get()).as("seed %s", seed).isPositive();
        strategies.forEach((strategy, connection) -> {
            boolean usable =
                    connection.status() == ConnectionStatus.ONLINE || connection.status() == ConnectionStatus.DEGRADED;
            if (!usable) {
                assertThat(alice.statusOf(strategy))
                        .as("on %s, seed %s", connection.status(), seed)
                        .isNotEqualTo("ENABLED");
            }
        });
        assertEventsEndWhereTheRowsDo(strategies);
    }

    private void assertEventsEndWhereTheRowsDo(Map<UUID, StatesOfConnections> strategies) {
        try (StrategyEvents events = new StrategyEvents(SharedStack.kafka())) {
            strategies.keySet().forEach(strategy -> {
                int version = alice.sees(strategy).path("version");
                soon().untilAsserted(() -> assertThat(events.eventsFor(strategy))
                        .extracting(event -> (int) event.strategy().version())
                        .containsExactlyElementsOf(
                                IntStream.rangeClosed(1, version).boxed().toList()));
            });
        }
    }

    private StatesOfConnections changed(StatesOfConnections connection, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> connection.failed(Reason.INVALID_KEY);
            case 1 -> connection.now(ConnectionStatus.DEGRADED, Reason.EXCHANGE_UNAVAILABLE);
            default -> connection.online(inAnHour());
        };
    }
}
