package ai.backfuture.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.localstack.SharedStack;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.management.JMException;
import javax.management.ObjectName;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.Test;

/** What a bucket asks of the broker, counted by Kafka's own client. */
class BucketProducerIT {

    /** A relay tries again sooner; here a busy machine must not matter. */
    private static final int PATIENCE_MILLIS = 60_000;

    @Test
    void a_batch_goes_to_the_broker_in_one_request_whatever_its_topics() throws JMException {
        Map<String, Object> settings = new ProducerSettings(
                        Map.of(
                                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                SharedStack.kafka(),
                                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                                PATIENCE_MILLIS,
                                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                                PATIENCE_MILLIS,
                                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                                2 * PATIENCE_MILLIS),
                        "/one-request-" + UUID.randomUUID(),
                        UUID.randomUUID())
                .of(0);
        try (KafkaTopic orders = KafkaTopic.fresh(SharedStack.kafka());
                KafkaTopic states = KafkaTopic.fresh(SharedStack.kafka());
                BucketProducer producer = BucketProducer.open(settings)) {

            for (int batch = 0; batch < 20; batch++) {
                UUID key = UUID.randomUUID();
                List<OutboxRow> rows = List.of(row(1, orders, key), row(2, states, key), row(3, states, key));
                assertThat(producer.send(rows)).isInstanceOf(Sent.Committed.class);
            }

            assertThat(recordsPerRequest(settings)).isEqualTo(3);
        }
    }

    private static OutboxRow row(long id, KafkaTopic topic, UUID key) {
        return new OutboxRow(id, topic.name(), key, "{}", "text".getBytes(StandardCharsets.UTF_8));
    }

    private static double recordsPerRequest(Map<String, Object> settings) throws JMException {
        ObjectName metrics = new ObjectName(
                "kafka.producer:type=producer-metrics,client-id=" + settings.get(ProducerConfig.CLIENT_ID_CONFIG));
        return (double) ManagementFactory.getPlatformMBeanServer().getAttribute(metrics, "records-per-request-avg");
    }
}
