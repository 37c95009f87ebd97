package ai.backfuture.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.backfuture.contracts.Topic;
import ai.backfuture.localstack.SharedStack;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

/** A request's trace goes on in the records that its transaction writes; what a span tells is bounded. */
@QuarkusTest
@TestProfile(TracedProfile.class)
class TracesIT {

    private final String trace = hex(32);
    private final String caller = hex(16);
    private final UUID id = UUID.randomUUID();

    @Test
    void the_record_that_a_request_writes_continues_the_requests_span() {
        String seen = ask().jsonPath().getString("[1]");

        String parent = "00-" + trace + "-" + span().getSpanId() + "-01";
        assertThat(seen).isEqualTo(parent);
        assertThat(span().getParentSpanId()).isEqualTo(caller);
        assertThat(headerOfRecord("traceparent")).isEqualTo(parent);
    }

    @Test
    void log_lines_of_a_request_carry_the_trace_id() {
        assertThat(ask().jsonPath().getString("[0]")).isEqualTo(trace);
    }

    @Test
    void a_span_tells_method_template_and_status_and_nothing_that_was_sent() {
        ask();

        assertThat(span().getName()).isEqualTo("POST /notes/{id}/trace");
        assertThat(span().getAttributes().asMap().keySet())
                .extracting(AttributeKey::getKey)
                .containsExactlyInAnyOrder("http.request.method", "http.route", "http.response.status_code");
        assertThat(span().toString()).doesNotContain("canary", "alice", id.toString());
    }

    private Response ask() {
        Response answer = given().header("Authorization", "Bearer alice")
                .header("traceparent", "00-" + trace + "-" + caller + "-01")
                .header("User-Agent", "canary-in-a-header")
                .contentType("application/json")
                .body("{\"text\":\"canary-in-a-body\"}")
                .post("/notes/" + id + "/trace?canary=in-a-query");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private SpanData span() {
        List<SpanData> ofTrace = FinishedSpans.ALL.getFinishedSpanItems().stream()
                .filter(span -> span.getTraceId().equals(trace))
                .toList();
        assertThat(ofTrace).hasSize(1);
        return ofTrace.getFirst();
    }

    private String headerOfRecord(String name) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        SharedStack.kafka(),
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> all = consumer.partitionsFor(Topic.STRATEGIES.topicName()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            ConsumerRecord<String, String> mine = await().atMost(Duration.ofSeconds(20))
                    .until(
                            () -> {
                                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(100))) {
                                    if (record.key().equals(id.toString())) {
                                        return record;
                                    }
                                }
                                return null;
                            },
                            found -> found != null);
            return new String(mine.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
        }
    }

    private static String hex(int digits) {
        return UUID.randomUUID().toString().replace("-", "").substring(0, digits);
    }
}
