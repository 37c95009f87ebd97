package ai.backfuture.strategy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import ai.backfuture.contracts.Reason;
import ai.backfuture.localstack.SharedStack;
import ai.backfuture.localstack.kafka.KafkaBroker;
import ai.backfuture.localstack.kafka.Topics;
import ai.backfuture.localstack.process.Folders;
import ai.backfuture.localstack.process.Ports;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The broker is not there when the service starts, comes, and goes again. */
@QuarkusTest
@TestProfile(KafkaOutageIT.WithoutBroker.class)
class KafkaOutageIT {

    /** A profile of its own, so that the service is started anew for this story. */
    public static final class WithoutBroker implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Unserved.class));
        }
    }

    /** An address for a broker where none listens yet. */
    public static final class Unserved implements QuarkusTestResourceLifecycleManager {

        @Override
        public Map<String, String> start() {
            return Map.of(
                    "backfuture.test.broker-port",
                    Integer.toString(port()),
                    "kafka.bootstrap.servers",
                    "localhost:" + port(),
                    "quarkus.datasource.jdbc.url",
                    SharedStack.postgres("strategies_outage"),
                    "quarkus.datasource.username",
                    "strategies_outage",
                    "quarkus.datasource.password",
                    "strategies_outage",
                    "quarkus.oidc.auth-server-url",
                    SharedStack.oidc());
        }

        private final int free = Ports.orFree(0);

        private int port() {
            return free;
        }

        @Override
        public void stop() {
            // nothing was started
        }
    }

    @TestHTTPResource(value = "/health/live", management = true)
    URI live;

    @TestHTTPResource(value = "/health/ready", management = true)
    URI ready;

    @ConfigProperty(name = "backfuture.test.broker-port")
    int brokerPort;

    private final Trader alice = Trader.alice();

    @Test
    void the_service_lives_without_a_broker_and_goes_on_by_itself_when_it_comes() {
        UUID unknown = UUID.randomUUID();
        alice.request().get("/api/strategies").then().statusCode(200);
        alice.creates(Trader.body("A", unknown, "SPOT", false))
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("1"))
                .body("code", equalTo("VIEW_CATCHING_UP"));
        given().get(live).then().statusCode(200);
        given().get(ready)
                .then()
                .statusCode(503)
                .body("checks.findAll { it.status == 'DOWN' }.name", hasItem("kafka"))
                .body("checks.findAll { it.status == 'DOWN' }.name", hasItem("connection-view"));

        try (KafkaBroker broker = KafkaBroker.start(brokerPort, Folders.temporary("outage"))) {
            Topics.create(broker.bootstrapServers());
            soon().untilAsserted(() -> given().get(ready).then().statusCode(200));
            UUID strategy = enabledOn(broker);

            broker.kill();
            alice.disables(strategy).then().statusCode(200);
            alice.enables(strategy).then().statusCode(503);
            alice.sees(strategy).then().statusCode(200);
            given().get(live).then().statusCode(200);
            soon().untilAsserted(() -> given().get(ready).then().statusCode(503));

            broker.restart();
            soon().untilAsserted(() -> alice.enables(strategy).then().statusCode(200));
            soon().untilAsserted(() -> given().get(ready).then().statusCode(200));
        }
    }

    private UUID enabledOn(KafkaBroker broker) {
        StatesOfConnections connection = StatesOfConnections.of(UUID.randomUUID(), "alice");
        try (ConnectionServiceStandIn connections = new ConnectionServiceStandIn(broker.bootstrapServers())) {
            connections.says(connection.failed(Reason.EXCHANGE_UNAVAILABLE));
            connections.says(connection.online(Instant.now().plusSeconds(3600)));
            UUID strategy = alice.hasStrategyOn(connection.id());
            alice.enables(strategy).then().statusCode(200);
            assertThat(alice.statusOf(strategy)).isEqualTo("ENABLED");
            return strategy;
        }
    }

    private static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(40)).pollInterval(Duration.ofMillis(200));
    }
}
