package ai.backfuture.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.backfuture.contracts.Topic;
import ai.backfuture.localstack.kafka.Topics;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testcontainers.kafka.KafkaContainer;

/** What the outbox relies on holds on the image of Apache Kafka. */
class OfficialKafkaIT {

    private static KafkaContainer kafka;

    @BeforeAll
    static void start() {
        Images.needAnEngine();
        kafka = new KafkaContainer(Images.of("kafka", "apache/kafka"));
        kafka.start();
        Topics.create(kafka.getBootstrapServers());
    }

    @AfterAll
    static void stop() {
        if (kafka != null) {
            kafka.stop();
        }
    }

    @Test
    void topics_are_as_the_contract_wants_them() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.getBootstrapServers()))) {
            for (Topic topic : Topic.values()) {
                ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.topicName());
                var settings =
                        admin.describeConfigs(List.of(resource)).all().get().get(resource);
                topic.settings()
                        .forEach((name, value) ->
                                assertThat(settings.get(name).value()).as(name).isEqualTo(value));
            }
        }
    }

    @Test
    void a_relay_that_lost_its_bucket_is_fenced() throws Exception {
        try (KafkaProducer<String, String> former = relay()) {
            former.initTransactions();
            former.beginTransaction();
            former.send(new ProducerRecord<>(Topic.STRATEGIES.topicName(), "key", "old"))
                    .get();

            try (KafkaProducer<String, String> successor = relay()) {
                successor.initTransactions();

                assertThatThrownBy(former::commitTransaction).isInstanceOf(ProducerFencedException.class);
            }
        }
    }

    private static KafkaProducer<String, String> relay() {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        kafka.getBootstrapServers(),
                        "transactional.id",
                        "strategy-service-outbox-0"),
                new StringSerializer(),
                new StringSerializer());
    }
}
