package ai.backfuture.outbox;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The producer settings of a bucket.
 *
 * <p>The {@code transactional.id} is the same on every instance: whoever opens it fences all earlier producers of that
 * bucket.
 *
 * @see <a href="https://kafka.apache.org/documentation/#producerconfigs">Kafka producer configs</a>
 */
final class ProducerSettings {

    private final Map<String, Object> kafka;
    private final String service;
    private final UUID instance;

    /** @param kafka addresses, security and whatever else the service configures for all its Kafka clients */
    ProducerSettings(Map<String, Object> kafka, String source, UUID instance) {
        this.kafka = Map.copyOf(kafka);
        this.service = source.replaceFirst("^/", "").replace('/', '-');
        this.instance = instance;
    }

    /** {@code <service>-outbox-<bucket>}; what an ACL on transactional ids has to allow, by prefix. */
    String transactionalId(int bucket) {
        return service + "-outbox-" + bucket;
    }

    Map<String, Object> of(int bucket) {
        Map<String, Object> settings = new HashMap<>();
        // waits are short: rows stay in the table, and a new attempt costs little
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        settings.put(ProducerConfig.RETRY_BACKOFF_MS_CONFIG, 20);
        // readers of committed records wait for an open transaction, so a dead producer's may not last
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 20_000);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 65_536);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 8L << 20);
        settings.putAll(kafka);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        // what a commit waits for is sent at once whatever this says; until then, records gather for one request
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 1_000);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId(bucket));
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, transactionalId(bucket) + "-" + instance);
        return settings;
    }
}
