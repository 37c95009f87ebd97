package ai.backfuture.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import ai.backfuture.connection.stack.StoryOnTheStack;
import ai.backfuture.connection.stack.TopicLog;
import ai.backfuture.contracts.Availability;
import ai.backfuture.contracts.CloudEvent;
import ai.backfuture.contracts.EventJson;
import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.contracts.ExchangeStateEvent.ExchangeStateChanged;
import ai.backfuture.contracts.ExchangeStateView;
import ai.backfuture.contracts.LimitScope;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.StrategyEvent;
import ai.backfuture.contracts.StrategyEvent.StrategyDisabled;
import ai.backfuture.contracts.StrategyEvent.StrategyEnabled;
import ai.backfuture.contracts.StrategyStatus;
import ai.backfuture.contracts.StrategyView;
import ai.backfuture.contracts.SuspensionEvent.SuspensionChanged;
import ai.backfuture.localstack.SharedStack;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** What becomes of a connection after its first test: use, incidents, stops by exchanges and by operators, time. */
@QuarkusTest
class LifeIT extends StoryOnTheStack {

    @Test
    void a_connection_that_a_strategy_uses_is_tested_hourly() {
        UUID id = onlineConnection();
        UUID strategy = UUID.randomUUID();

        tells(new StrategyEnabled("alice", strategy(strategy, id, StrategyStatus.ENABLED, 2)));

        soon().until(() -> until(id, "nextTestAt"), left -> left.compareTo(Duration.ofMinutes(76)) < 0);
        assertThat(until(id, "validUntil")).isLessThanOrEqualTo(Duration.ofHours(3));
        tells(new StrategyDisabled("alice", strategy(strategy, id, StrategyStatus.DISABLED, 3)));
        alice.tests(id);
        worker.passes(id, 2);
        soon().until(() -> until(id, "validUntil"), left -> left.compareTo(Duration.ofHours(48)) > 0);
    }

    @Test
    void a_ban_of_our_address_stops_all_tests_there_until_its_end() {
        UUID banned = alice.adds();
        worker.refuses(banned, 1, Reason.RATE_LIMITED, null, Instant.now().plusSeconds(40), LimitScope.ADDRESS);
        soon().until(() -> alice.get(banned).path("lastTest.reason"), "RATE_LIMITED"::equals);

        UUID other = alice.adds();
        clock.forward(Duration.ofSeconds(20));
        alice.get(other).then().body("lastTest.outcome", equalTo("RUNNING"));
        assertThat(worker.ordersFor(other)).isEmpty();

        clock.forward(Duration.ofSeconds(25));
        awaitOrders(other, 1);
        worker.passes(other, 1);
        awaitStatus(other, "ONLINE");
    }

    @Test
    void a_test_that_cannot_go_out_for_a_minute_ends_and_comes_again() {
        UUID banned = alice.adds();
        worker.refuses(banned, 1, Reason.RATE_LIMITED, null, Instant.now().plusSeconds(600), LimitScope.ADDRESS);
        soon().until(() -> alice.get(banned).path("lastTest.reason"), "RATE_LIMITED"::equals);
        UUID waits = alice.adds();

        clock.forward(Duration.ofSeconds(61));

        soon().until(() -> alice.get(waits).path("lastTest.reason"), "RATE_LIMITED"::equals);
        alice.get(waits).then().body("nextTestAt", notNullValue()).body("lastTest.kind", equalTo("TEMPORARY"));
        clock.forward(Duration.ofSeconds(600));
        awaitOrders(waits, 1);
        worker.passes(waits, 2);
        awaitStatus(waits, "ONLINE");
    }

    @Test
    void an_exchange_that_fails_for_many_is_one_incident_and_its_end_is_told() {
        try (TopicLog exchanges = new TopicLog("exchange-states")) {
            UUID key = ExchangeStateView.idOf(ExchangeId.MEXC, "default");
            List<UUID> many = List.of(alice.adds(), alice.adds(), alice.adds(), alice.adds(), alice.adds());
            many.forEach(id -> worker.refuses(id, 1, Reason.EXCHANGE_UNAVAILABLE));

            soon().until(() -> last(exchanges, key), Availability.UNAVAILABLE::equals);
            soon().untilAsserted(() -> alice.asking()
                    .get("/api/exchanges")
                    .then()
                    .body("find { it.id == 'mexc' }.availability", equalTo("UNAVAILABLE")));
            many.forEach(id ->
                    assertThat(alice.get(id).<String>path("lastTest.kind")).isEqualTo("TEMPORARY"));

            UUID asked = many.getFirst();
            alice.tests(asked);
            worker.passes(asked, ordered(asked));
            soon().until(() -> last(exchanges, key), Availability.RECOVERING::equals);
            clock.forward(Duration.ofMinutes(3));
            soon().until(() -> last(exchanges, key), Availability.AVAILABLE::equals);
        }
    }

    @Test
    void an_owner_is_told_in_time_that_a_key_comes_to_its_end() {
        UUID id = alice.adds();
        worker.passes(id, 1);
        awaitStatus(id, "ONLINE");

        alice.get(id).then().body("warnings.code", hasItem("EXPIRES_SOON"));
    }

    @Test
    void what_an_operator_stops_is_not_tested_and_goes_on_when_that_is_lifted() {
        try (TopicLog suspensions = new TopicLog("suspensions")) {
            UUID id = onlineConnection();
            String order = olga.asking()
                    .body(Map.of("scope", "OWNER", "value", "alice", "reason", "keys were stolen"))
                    .post("/api/operator/suspensions")
                    .then()
                    .statusCode(201)
                    .body("createdBy", equalTo("olga"))
                    .extract()
                    .path("id");
            try {
                alice.tests(id).then().statusCode(409).body("code", equalTo("SUSPENDED_BY_OPERATOR"));
                alice.post(ai.backfuture.connection.stack.Trader.newConnection())
                        .then()
                        .statusCode(409);
                UUID bobs = bob.adds();
                awaitOrders(bobs, 1);
                soon().until(
                                () -> suspensions
                                        .events(UUID.fromString(order), SuspensionChanged.class)
                                        .size(),
                                n -> n == 1);
                olga.asking().get("/api/operator/suspensions").then().body("items.id", hasItem(order));
            } finally {
                olga.asking()
                        .delete("/api/operator/suspensions/" + order)
                        .then()
                        .statusCode(200);
            }
            alice.tests(id).then().statusCode(202);
            awaitOrders(id, 2);
            soon().until(() -> suspensions.of(UUID.fromString(order)).size(), n -> n == 3);
        }
    }

    @Test
    void a_stop_may_destroy_the_secrets_of_what_it_covers() {
        UUID id = bob.adds();
        String path = credentialPath(id);

        String order = olga.asking()
                .body(Map.of("scope", "OWNER", "value", "bob", "reason", "drill", "destroySecrets", true))
                .post("/api/operator/suspensions")
                .path("id");

        soon().until(() -> bob.get(id).statusCode(), code -> code == 404);
        assertThat(vault.knows(path)).isFalse();
        olga.asking().delete("/api/operator/suspensions/" + order).then().statusCode(200);
    }

    @Test
    void only_operators_stop_anything_and_only_with_a_reason() {
        Map<String, Object> everything = Map.of("scope", "ALL", "reason", "drill");
        alice.asking().body(everything).post("/api/operator/suspensions").then().statusCode(403);
        alice.asking().get("/api/operator/suspensions").then().statusCode(403);
        olga.asking()
                .body(Map.of("scope", "ALL"))
                .post("/api/operator/suspensions")
                .then()
                .statusCode(400);
        olga.asking()
                .body(Map.of("scope", "EXCHANGE", "value", "mtgox", "reason", "x"))
                .post("/api/operator/suspensions")
                .then()
                .statusCode(400)
                .body("code", equalTo("EXCHANGE_NOT_SUPPORTED"));
        olga.asking()
                .body(Map.of("scope", "ALL", "value", "alice", "reason", "x"))
                .post("/api/operator/suspensions")
                .then()
                .statusCode(400);
        olga.asking()
                .delete("/api/operator/suspensions/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        alice.asking().get("/api/exchanges").then().body("id", not(hasItem("mtgox")));
    }

    private Duration until(UUID id, String field) {
        String time = alice.get(id).path(field);
        return time == null ? Duration.ofDays(1_000) : Duration.between(Instant.now(), Instant.parse(time));
    }

    private int ordered(UUID id) {
        return alice.get(id).<Integer>path("lastTest.number");
    }

    private static Availability last(TopicLog exchanges, UUID key) {
        List<ExchangeStateChanged> told = exchanges.events(key, ExchangeStateChanged.class);
        return told.isEmpty() ? Availability.UNKNOWN : told.getLast().state().availability();
    }

    private static StrategyView strategy(UUID id, UUID connection, StrategyStatus status, long version) {
        return new StrategyView(
                id,
                "BTC ETH New Groups",
                connection,
                Market.SPOT,
                List.of("BTC-USDT"),
                StrategyView.RiskLevel.LOW,
                new StrategyView.MarginLimit(BigDecimal.TEN, "USDT"),
                null,
                null,
                false,
                status,
                null,
                List.of(),
                version,
                Instant.now(),
                Instant.now());
    }

    private static void tells(StrategyEvent event) {
        CloudEvent envelope = new CloudEvent(UUID.randomUUID(), "/strategy-service", Instant.now(), null, event);
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", SharedStack.kafka()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                    "strategies", event.key().toString().getBytes(StandardCharsets.UTF_8), EventJson.write(event));
            envelope.headers()
                    .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
            producer.send(record).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
