package ai.backfuture.gateway.parts;

import ai.backfuture.contracts.Topic;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Writes to the topics as the services would; with fields that this build does not know, as newer services would. */
public final class Topics implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;

    public Topics() {
        producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                        "linger.ms",
                        "0"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    public void connection(String owner, UUID id, long version, String status) {
        JsonObject view = view(id, version, status).put("name", "KuCoin Main ü");
        send(
                Topic.CONNECTION_STATES,
                id,
                "ai.backfuture.connection.state-changed.v1",
                new JsonObject().put("owner", owner).put("connection", view));
    }

    public void strategy(String owner, UUID id, long version, String event, String status) {
        send(
                Topic.STRATEGIES,
                id,
                "ai.backfuture.strategy." + event + ".v1",
                new JsonObject().put("owner", owner).put("strategy", view(id, version, status)));
    }

    public void testStep(String owner, UUID connectionId, long number, String step) {
        send(
                Topic.TEST_PROGRESS,
                connectionId,
                "ai.backfuture.connection.test-step-finished.v1",
                new JsonObject()
                        .put("connectionId", connectionId.toString())
                        .put("owner", owner)
                        .put("testNumber", number)
                        .put(
                                "step",
                                new JsonObject()
                                        .put("step", step)
                                        .put("outcome", "PASSED")
                                        .put("millis", 3)));
    }

    public void tombstone(UUID id) {
        write(new ProducerRecord<>(Topic.CONNECTION_STATES.topicName(), id.toString(), null));
    }

    public void nonsense(UUID id) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(
                Topic.CONNECTION_STATES.topicName(), id.toString(), "{not json".getBytes(StandardCharsets.UTF_8));
        message.headers().add("ce_type", "ai.backfuture.connection.state-changed.v1".getBytes(StandardCharsets.UTF_8));
        write(message);
        write(new ProducerRecord<>(Topic.TEST_PROGRESS.topicName(), null, new byte[] {1, 2, 3}));
    }

    public static JsonObject view(UUID id, long version, String status) {
        return new JsonObject()
                .put("id", id.toString())
                .put("version", version)
                .put("status", status)
                .put("fieldOfTheFuture", "kept");
    }

    private void send(Topic topic, UUID key, String type, JsonObject data) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(
                topic.topicName(), key.toString(), data.encode().getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "/test",
                        "ce_type",
                        type,
                        "ce_time",
                        Instant.now().toString())
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        write(message);
    }

    private void write(ProducerRecord<String, byte @Nullable []> message) {
        try {
            producer.send(message).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
