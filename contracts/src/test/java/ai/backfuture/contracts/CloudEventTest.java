package ai.backfuture.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudevents.SpecVersion;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventTest {

    private static final UUID ID = UUID.fromString("019a0c2e-7b1a-7c3d-9e4f-000000000001");
    private static final Instant TIME = Instant.parse("2026-11-02T09:00:00.123456Z");
    private static final Event DATA =
            ApprovedExample.of(EventType.CONNECTION_ADDED, "full").event();
    private static final CloudEvent EVENT = new CloudEvent(ID, "/connection-service", TIME, "req-1", DATA);

    static Stream<ApprovedExample> examples() {
        return ApprovedExample.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_event_comes_back_from_its_headers_and_value(ApprovedExample example) {
        CloudEvent event = new CloudEvent(ID, "/connection-service", TIME, "req-1", example.event());

        assertThat(read(event.headers(), EventJson.write(event.data()))).contains(event);
    }

    @Test
    void an_event_without_correlation_comes_back_without() {
        CloudEvent event = new CloudEvent(ID, "/connection-service", TIME, null, DATA);

        assertThat(event.headers()).doesNotContainKey("ce_correlationid");
        assertThat(read(event.headers(), EventJson.write(DATA))).contains(event);
    }

    @Test
    void the_cloudevents_sdk_reads_what_we_write() {
        RecordHeaders headers = new RecordHeaders();
        EVENT.headers().forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));

        io.cloudevents.CloudEvent seen =
                KafkaMessageFactory.createReader(headers, EventJson.write(DATA)).toEvent();

        assertThat(seen.getSpecVersion()).isEqualTo(SpecVersion.V1);
        assertThat(seen.getId()).isEqualTo(ID.toString());
        assertThat(seen.getSource()).isEqualTo(URI.create("/connection-service"));
        assertThat(seen.getType()).isEqualTo("ai.backfuture.connection.added.v1");
        assertThat(seen.getSubject()).isEqualTo(DATA.key().toString());
        assertThat(seen.getTime()).isEqualTo(TIME.atOffset(ZoneOffset.UTC));
        assertThat(seen.getDataContentType()).isEqualTo("application/json");
        assertThat(seen.getExtension("correlationid")).isEqualTo("req-1");
        assertThat(seen.getData().toBytes()).isEqualTo(EventJson.write(DATA));
    }

    @Test
    void we_read_what_the_cloudevents_sdk_writes() {
        ProducerRecord<String, byte[]> written = KafkaMessageFactory.<String>createWriter("connections", "key")
                .writeBinary(CloudEventBuilder.v1()
                        .withId(ID.toString())
                        .withSource(URI.create("/connection-service"))
                        .withType("ai.backfuture.connection.added.v1")
                        .withSubject(DATA.key().toString())
                        .withTime(TIME.atOffset(ZoneOffset.UTC))
                        .withDataContentType("application/json")
                        .withExtension("correlationid", "req-1")
                        .withData(EventJson.write(DATA))
                        .build());

        Optional<CloudEvent> seen = CloudEvent.read(
                name -> {
                    Header header = written.headers().lastHeader(name);
                    return header == null ? null : header.value();
                },
                written.value());

        assertThat(seen).contains(EVENT);
    }

    @Test
    void the_subject_is_the_record_key() {
        assertThat(EVENT.headers()).containsEntry("ce_subject", DATA.key().toString());
    }

    @Test
    void a_type_of_another_build_is_skipped_whatever_its_data() {
        Map<String, String> headers = with("ce_type", "ai.backfuture.connection.renamed.v1");

        assertThat(read(headers, Json.bytes("not even json"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_specversion", "ce_id", "ce_source", "ce_type", "ce_time"})
    void a_missing_attribute_is_told_by_its_name(String attribute) {
        Map<String, String> headers = new HashMap<>(EVENT.headers());
        headers.remove(attribute);

        assertThatThrownBy(() -> read(headers, EventJson.write(DATA)))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining(attribute);
    }

    @ParameterizedTest
    @CsvSource({
        "ce_specversion, 0.3-canary",
        "ce_id, canary",
        "ce_id, 1-2-3-4-5",
        "ce_source, ''",
        "ce_time, canary",
        "ce_time, 1730000000",
        "ce_time, +1000000000-12-31T23:59:59.999999999Z",
        "content-type, application/canary",
        "content-type, application/cloudevents+json"
    })
    void a_broken_attribute_makes_the_event_unreadable_and_is_not_repeated(String attribute, String value) {
        assertThatThrownBy(() -> read(with(attribute, value), EventJson.write(DATA)))
                .isInstanceOf(UnreadableEventException.class)
                .hasNoCause()
                .message()
                .doesNotContain("canary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json; charset=utf-8", "Application/JSON", "application/json"})
    void the_media_type_may_carry_parameters(String contentType) {
        assertThat(read(with("content-type", contentType), EventJson.write(DATA)))
                .isPresent();
    }

    @Test
    void a_record_without_value_is_no_event() {
        assertThatThrownBy(() -> read(EVENT.headers(), null))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("no data");
    }

    @Test
    void broken_data_is_not_repeated_either() {
        assertThatThrownBy(() -> read(EVENT.headers(), Json.bytes("{\"owner\": canary}")))
                .isInstanceOf(UnreadableEventException.class)
                .hasNoCause()
                .message()
                .doesNotContain("canary");
    }

    @Test
    void an_event_names_its_source() {
        assertThatThrownBy(() -> new CloudEvent(ID, "", TIME, null, DATA)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<String, String> with(String header, String value) {
        Map<String, String> headers = new HashMap<>(EVENT.headers());
        headers.put(header, value);
        return headers;
    }

    private static Optional<CloudEvent> read(Map<String, String> headers, byte[] value) {
        return CloudEvent.read(
                name -> headers.containsKey(name) ? headers.get(name).getBytes(StandardCharsets.UTF_8) : null, value);
    }
}
