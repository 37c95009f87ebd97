package ai.backfuture.connection.audit.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.connection.audit.domain.Reading;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditLineTest {

    @Test
    void the_answer_tells_who_read_what_and_when() {
        Reading reading = reading(AuditLines.read("id-1")).orElseThrow();

        assertThat(reading.requestId()).isEqualTo("id-1");
        assertThat(reading.at()).isEqualTo(Instant.parse("2026-11-01T12:00:00.123456789Z"));
        assertThat(reading.path()).isEqualTo(AuditLines.PATH);
        assertThat(reading.connectionId()).isEqualTo(UUID.fromString(AuditLines.CONNECTION));
        assertThat(reading.reader()).isEqualTo("validation-worker");
        assertThat(reading.rights()).containsExactlyInAnyOrder("default", "validation-worker");
        assertThat(reading.address()).isEqualTo("10.0.0.7");
        assertThat(reading.denied()).isFalse();
    }

    @Test
    void nothing_of_what_was_read_is_taken_along() {
        assertThat(reading(AuditLines.read("id-1")).toString())
                .doesNotContain("hmac")
                .doesNotContain("apiKey");
    }

    @Test
    void the_question_alone_is_no_reading() {
        assertThat(reading(AuditLines.asked("id-1"))).isEmpty();
    }

    @Test
    void where_nothing_lies_nothing_is_read_and_writing_is_not_reading() {
        assertThat(reading(AuditLines.nothingThere("id-1"))).isEmpty();
        assertThat(reading(AuditLines.written("id-1"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"request", "response"})
    void a_refusal_is_told_by_either_line(String type) {
        assertThat(reading(AuditLines.denied(type, "id-1", "read", "secret/data/" + AuditLines.PATH)))
                .get()
                .matches(Reading::denied);
    }

    @Test
    void a_refused_listing_is_told_as_well() {
        Reading reading = reading(AuditLines.denied("response", "id-1", "list", "secret/metadata/connections"))
                .orElseThrow();

        assertThat(reading.connectionId()).isNull();
        assertThat(reading.path()).isEqualTo("connections");
    }

    @Test
    void other_paths_and_other_mounts_are_none_of_our_business() {
        assertThat(reading(AuditLines.read("id-1").replace("secret/data/connections", "secret/data/services")))
                .isEmpty();
        assertThat(reading(AuditLines.read("id-1").replace("secret/data/", "other/data/")))
                .isEmpty();
    }

    @Test
    void a_wrapped_answer_counts_as_a_reading() {
        String wrapped =
                AuditLines.nothingThere("id-1").replace("\"mount_type\":\"kv\"}}", "\"wrap_info\":{\"ttl\":60}}}");

        assertThat(reading(wrapped)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "text"})
    void what_is_no_document_is_said_to_be_none(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);

        assertThat(AuditLine.parse(bytes, 0, bytes.length)).isEmpty();
    }

    @Test
    void names_are_made_fit_for_a_log_line() {
        String odd = AuditLines.read("id-1").replace("\"role_name\":\"validation-worker\"", "\"role_name\":\"a\\nb\"");

        assertThat(reading(odd).orElseThrow().reader()).isEqualTo("a?b");
    }

    private static Optional<Reading> reading(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        return AuditLine.parse(bytes, 0, bytes.length).flatMap(new AuditLine("secret")::reading);
    }
}
