package ai.backfuture.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Run with {@code -Dapprove=true} to write the schemas anew; the change is then reviewed as any other. */
class EventSchemasTest {

    static Stream<ApprovedExample> examples() {
        return ApprovedExample.all();
    }

    @ParameterizedTest
    @EnumSource
    void the_committed_schema_is_the_one_of_the_record(EventType type) throws IOException {
        String generated =
                EventJson.mapper().writer(SerializationFeature.INDENT_OUTPUT).writeValueAsString(SchemaOf.event(type))
                        + "\n";
        if (Boolean.getBoolean("approve")) {
            Files.createDirectories(SchemaFile.FOLDER);
            Files.writeString(SchemaFile.path(type), generated);
        }

        assertThat(SchemaFile.path(type)).exists().hasContent(generated);
    }

    @Test
    void there_is_no_schema_without_an_event() throws IOException {
        try (Stream<Path> files = Files.list(SchemaFile.FOLDER)) {
            assertThat(files)
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.of(EventType.values()).map(SchemaFile::path).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_approved_example_is_valid(ApprovedExample example) {
        assertThat(SchemaFile.of(example.type()).errors(example.json())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void fields_that_a_later_version_adds_are_valid(ApprovedExample example) {
        ObjectNode later = (ObjectNode) example.json();
        later.putObject("addedLater").put("by", "a later version");

        assertThat(SchemaFile.of(example.type()).errors(later)).isEmpty();
    }

    @Test
    void forms_are_part_of_the_schema() {
        ObjectNode event = (ObjectNode)
                ApprovedExample.of(EventType.CONNECTION_ADDED, "full").json();
        event.put("connectionId", "1-2-3-4-5");
        event.put("exchange", "KuCoin!");
        event.put("credentialRef", "secret/../x");
        event.putArray("markets").add("SPOT").add("SPOT");
        ((ObjectNode) event.get("test"))
                .put("requestedAt", 1_700_000_000)
                .put("trigger", "WHIM")
                .put("number", "1");

        assertThat(SchemaFile.of(EventType.CONNECTION_ADDED).errors(event))
                .anyMatch(error -> error.contains("/connectionId:"))
                .anyMatch(error -> error.contains("/exchange:"))
                .anyMatch(error -> error.contains("/credentialRef:"))
                .anyMatch(error -> error.contains("/markets:"))
                .anyMatch(error -> error.contains("/test/requestedAt:"))
                .anyMatch(error -> error.contains("/test/trigger:"))
                .anyMatch(error -> error.contains("/test/number:"));
    }

    @Test
    void amounts_are_text() {
        ObjectNode event = (ObjectNode)
                ApprovedExample.of(EventType.STRATEGY_ENABLED, "full").json();
        ((ObjectNode) event.get("strategy").get("marginLimit")).put("amount", 250);

        assertThat(SchemaFile.of(EventType.STRATEGY_ENABLED).errors(event))
                .singleElement()
                .asString()
                .contains("/strategy/marginLimit/amount:");
    }
}
