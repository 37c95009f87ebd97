package ai.backfuture.worker.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.backfuture.contracts.ConnectionEvent;
import ai.backfuture.contracts.ConnectionEvent.ConnectionAdded;
import ai.backfuture.contracts.CredentialRef;
import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Statements;
import ai.backfuture.contracts.TestOrder;
import ai.backfuture.contracts.Topic;
import ai.backfuture.contracts.Trigger;
import ai.backfuture.localstack.SharedStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Workers come and go while tests are under way, and an exchange is asked no more for it. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class PartitionsMovingIT {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final List<String> ordered = new ArrayList<>();

    @Test
    void no_test_that_is_under_way_is_done_again_by_the_worker_that_takes_over() {
        CredentialRef slow =
                Surroundings.vault().store(SimulatedAccount.readyMade(SharedStack.simulator(), "mexc", "slow"));
        try (Orderer orderer = new Orderer(SharedStack.kafka());
                AnotherWorker another = new AnotherWorker(SharedStack.kafka())) {
            await().atMost(LIMIT).pollInterval(Duration.ofMillis(50)).until(() -> {
                order(orderer, slow);
                return another.hasPartitions();
            });

            await().atMost(LIMIT).untilAsserted(() -> {
                Set<String> given = another.given();
                List<String> answered = answered(orderer);
                assertThat(answered.size()
                                + given.stream().filter(ordered::contains).count())
                        .isGreaterThanOrEqualTo(ordered.size());
            });

            assertThat(answered(orderer))
                    .isNotEmpty()
                    .doesNotHaveDuplicates()
                    .doesNotContainAnyElementsOf(another.given());
        }
    }

    private void order(Orderer orderer, CredentialRef credential) {
        ConnectionEvent order = new ConnectionAdded(
                UUID.randomUUID(),
                "alice",
                new ExchangeId("mexc"),
                Set.of(Market.SPOT),
                credential,
                new TestOrder(
                        1, Trigger.ADDED, Instant.now(), Instant.now().plusSeconds(60), Statements.none(), null, null));
        ordered.add(order.connectionId().toString());
        orderer.order(order, null);
    }

    private List<String> answered(Orderer orderer) {
        return orderer.on(Topic.VALIDATIONS.topicName()).stream()
                .map(ConsumerRecord::key)
                .filter(ordered::contains)
                .toList();
    }
}
