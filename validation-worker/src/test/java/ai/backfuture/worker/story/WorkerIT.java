package ai.backfuture.worker.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.backfuture.contracts.CloudEvent;
import ai.backfuture.contracts.ConnectionEvent;
import ai.backfuture.contracts.ConnectionEvent.ConnectionAdded;
import ai.backfuture.contracts.CredentialRef;
import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.Statements;
import ai.backfuture.contracts.StepName;
import ai.backfuture.contracts.TestOrder;
import ai.backfuture.contracts.TestProgressEvent.TestStepFinished;
import ai.backfuture.contracts.Topic;
import ai.backfuture.contracts.Trigger;
import ai.backfuture.contracts.ValidationEvent.ConnectionFailed;
import ai.backfuture.contracts.ValidationEvent.ConnectionValidated;
import ai.backfuture.localstack.SharedStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Order in, result out: the worker with a real broker, a Vault that speaks as Vault does, and simulated exchanges. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class WorkerIT {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String DEAD_LETTERS = "connections-dlq";

    @TestHTTPResource(value = "/health", management = true)
    URI management;

    private final Orderer orderer = new Orderer(SharedStack.kafka());

    @AfterEach
    void close() {
        orderer.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mexc", "kucoin"})
    void a_valid_key_passes_and_its_progress_is_told(String exchange) {
        ConnectionEvent order = order(account(exchange, "valid"));

        orderer.order(order, "corr-1");

        CloudEvent event = result(order);
        ConnectionValidated result = Orderer.data(event, ConnectionValidated.class);
        assertThat(result.testNumber()).isEqualTo(7);
        assertThat(event.source()).isEqualTo("/validation-worker");
        assertThat(event.correlationId()).isEqualTo("corr-1");
        assertThat(event.id().version()).isEqualTo(7);
        await().atMost(LIMIT).until(() -> progress(order).size() == StepName.values().length);
        assertThat(progress(order)).allSatisfy(step -> assertThat(step.owner()).isEqualTo("alice"));
    }

    @ParameterizedTest
    @CsvSource({
        "kucoin, read-only, NO_TRADING_PERMISSION",
        "kucoin, withdraw-on, WITHDRAWAL_ENABLED",
        "mexc, futures-off, FUTURES_NOT_ENABLED",
        "mexc, ip-not-allowed, IP_NOT_ALLOWED",
        "kucoin, maintenance, EXCHANGE_UNAVAILABLE"
    })
    void a_key_that_will_not_do_fails_with_its_reason(String exchange, String scenario, Reason reason) {
        ConnectionEvent order = order(account(exchange, scenario));

        orderer.order(order, "corr-2");

        assertThat(failed(order).reason()).isEqualTo(reason);
    }

    @Test
    void a_secret_that_is_gone_is_our_fault() {
        ConnectionEvent order = orderOf("kucoin", CredentialRef.of(UUID.randomUUID(), UUID.randomUUID()), soon());

        orderer.order(order, null);

        assertThat(failed(order).reason()).isEqualTo(Reason.INTERNAL);
    }

    @Test
    void a_sealed_vault_is_our_fault_and_heals_without_a_restart() {
        ConnectionEvent whileSealed = order(account("kucoin", "valid"));
        ConnectionEvent afterwards = order(account("kucoin", "valid"));
        Surroundings.vault().seal();
        try {
            orderer.order(whileSealed, null);
            assertThat(failed(whileSealed).reason()).isEqualTo(Reason.INTERNAL);
        } finally {
            Surroundings.vault().unseal();
        }

        orderer.order(afterwards, null);

        assertThat(result(afterwards).data()).isInstanceOf(ConnectionValidated.class);
    }

    @Test
    void an_order_that_is_too_old_is_dropped_and_the_next_is_not() {
        ConnectionEvent tooOld = orderOf(
                "kucoin", stored(account("kucoin", "valid")), Instant.now().minusSeconds(1));
        ConnectionEvent next = order(account("kucoin", "valid"));

        orderer.order(tooOld, null);
        orderer.order(next, null);

        result(next);
        assertThat(orderer.result(tooOld.connectionId())).isEmpty();
    }

    @Test
    void what_is_no_order_goes_to_the_dead_letters_and_holds_nothing_up() {
        String marker = UUID.randomUUID().toString();
        orderer.send(poison(marker, "{\"broken\":\"canary-" + marker, "ai.backfuture.connection.added.v1"));
        orderer.send(poison(null, "canary-" + marker, "ai.backfuture.connection.added.v1"));
        orderer.send(new ProducerRecord<>(Topic.CONNECTIONS.topicName(), marker, null));
        orderer.send(poison(marker, "{}", "ai.backfuture.unheard-of.v1"));
        ConnectionEvent order = order(account("kucoin", "valid"));

        orderer.order(order, null);

        assertThat(result(order).data()).isInstanceOf(ConnectionValidated.class);
        await().atMost(LIMIT)
                .until(() -> orderer.on(DEAD_LETTERS).stream()
                                .filter(record -> text(record).contains(marker) || marker.equals(record.key()))
                                .count()
                        >= 3);
        assertThat(orderer.on(DEAD_LETTERS)).allSatisfy(record -> record.headers()
                .forEach(header -> assertThat(new String(header.value(), StandardCharsets.UTF_8))
                        .doesNotContain("canary")));
    }

    @Test
    void two_hundred_orders_at_once_are_all_answered_once_each() {
        CredentialRef ref = stored(account("kucoin", "valid"));
        List<ConnectionEvent> orders =
                Stream.generate(() -> orderOf("kucoin", ref, soon())).limit(200).toList();

        orders.forEach(order -> orderer.order(order, null));

        Set<String> expected = new HashSet<>();
        orders.forEach(order -> expected.add(order.connectionId().toString()));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            List<String> answered = orderer.on(Topic.VALIDATIONS.topicName()).stream()
                    .map(ConsumerRecord::key)
                    .filter(expected::contains)
                    .toList();
            assertThat(answered).containsExactlyInAnyOrderElementsOf(expected);
        });
    }

    @Test
    void no_part_of_a_credential_is_on_any_topic() {
        SimulatedAccount account = account("kucoin", "valid");
        ConnectionEvent good = order(account);
        ConnectionEvent bad = order(account.withPassphrase("canary-passphrase-77"));
        orderer.order(good, null);
        orderer.order(bad, null);
        result(good);
        result(bad);

        String everything = Stream.of(Topic.VALIDATIONS.topicName(), Topic.TEST_PROGRESS.topicName(), DEAD_LETTERS)
                .flatMap(topic -> orderer.on(topic).stream())
                .map(record -> text(record) + record.headers())
                .reduce("", String::concat);

        assertThat(everything)
                .doesNotContain(account.apiKey(), account.secretKey(), "canary-passphrase-77")
                .isNotEmpty();
    }

    @Test
    void a_vault_outage_takes_readiness_away_and_not_liveness() {
        Surroundings.vault().seal();
        try {
            await().atMost(LIMIT)
                    .untilAsserted(() -> assertThat(health("ready")).contains("\"vault\"", "DOWN"));
            assertThat(health("live")).contains("UP").doesNotContain("DOWN");
        } finally {
            Surroundings.vault().unseal();
        }
        await().atMost(LIMIT).untilAsserted(() -> assertThat(health("ready")).doesNotContain("DOWN"));
    }

    private String health(String kind) {
        return SimulatedAccount.get(management + "/" + kind).toString();
    }

    private CloudEvent result(ConnectionEvent order) {
        await().atMost(LIMIT).until(() -> orderer.result(order.connectionId()).isPresent());
        return orderer.result(order.connectionId()).orElseThrow();
    }

    private ConnectionFailed failed(ConnectionEvent order) {
        return Orderer.data(result(order), ConnectionFailed.class);
    }

    private List<TestStepFinished> progress(ConnectionEvent order) {
        return orderer.on(Topic.TEST_PROGRESS.topicName()).stream()
                .filter(record -> record.key().equals(order.connectionId().toString()))
                .map(record -> Orderer.data(Orderer.event(record), TestStepFinished.class))
                .toList();
    }

    private static SimulatedAccount account(String exchange, String scenario) {
        return SimulatedAccount.readyMade(SharedStack.simulator(), exchange, scenario);
    }

    private static ConnectionEvent order(SimulatedAccount account) {
        return orderOf(account.exchange(), stored(account), soon());
    }

    private static ConnectionEvent orderOf(String exchange, CredentialRef ref, Instant notAfter) {
        return new ConnectionAdded(
                UUID.randomUUID(),
                "alice",
                new ExchangeId(exchange),
                Set.of(Market.SPOT, Market.FUTURES),
                ref,
                new TestOrder(7, Trigger.ADDED, Instant.now(), notAfter, Statements.none(), null, null));
    }

    private static Instant soon() {
        return Instant.now().plusSeconds(60);
    }

    private static CredentialRef stored(SimulatedAccount account) {
        return Surroundings.vault().store(account);
    }

    private static ProducerRecord<String, byte[]> poison(String key, String value, String type) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(Topic.CONNECTIONS.topicName(), key, value.getBytes(StandardCharsets.UTF_8));
        record.headers()
                .add("ce_specversion", "1.0".getBytes(StandardCharsets.UTF_8))
                .add("ce_id", UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8))
                .add("ce_source", "/test".getBytes(StandardCharsets.UTF_8))
                .add("ce_time", Instant.now().toString().getBytes(StandardCharsets.UTF_8))
                .add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        return record;
    }

    private static String text(ConsumerRecord<String, byte[]> record) {
        return record.value() == null ? "" : new String(record.value(), StandardCharsets.UTF_8);
    }
}
