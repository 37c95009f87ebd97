package ai.backfuture.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ApprovedExamplesTest {

    static Stream<ApprovedExample> examples() {
        return ApprovedExample.all();
    }

    @ParameterizedTest
    @EnumSource
    void every_event_has_a_full_and_a_minimal_example(EventType type) {
        assertThat(ApprovedExample.of(type)).extracting(ApprovedExample::name).contains("full", "minimal");
    }

    @Test
    void no_event_that_was_ever_released_has_been_forgotten() throws IOException {
        try (Stream<Path> folders = Files.list(ApprovedExample.FOLDER)) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .allSatisfy(name -> assertThat(EventType.named(name)).isPresent());
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_reads_and_writes_back_to_the_same_json(ApprovedExample example) {
        Event event = example.event();

        assertThat(Json.tree(EventJson.write(event))).isEqualTo(example.json());
        assertThat(EventJson.read(example.type(), EventJson.write(event))).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void fields_keep_their_order_so_that_one_event_has_one_json(ApprovedExample example) {
        assertThat(new String(EventJson.write(example.event()), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(example.json().toString());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void fields_that_a_later_version_adds_are_ignored(ApprovedExample example) {
        JsonNode later = example.json();
        Json.objects(later).stream()
                .filter(object -> !isMap(object))
                .forEach(object -> object.putObject("addedLater").putArray("x").add(1));

        assertThat(EventJson.read(example.type(), Json.bytes(later))).isEqualTo(example.event());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_null_that_is_not_written_reads_as_the_null_it_stands_for(ApprovedExample example) {
        JsonNode terse = example.json();
        Json.objects(terse).forEach(object -> object.properties()
                .removeIf(field -> field.getValue().isNull()));

        assertThat(EventJson.read(example.type(), Json.bytes(terse))).isEqualTo(example.event());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_needed_field_that_is_missing_or_null_makes_the_event_unreadable(ApprovedExample example) {
        SchemaFile schema = SchemaFile.of(example.type());
        int objects = Json.objects(example.json()).size();
        for (int i = 0; i < objects; i++) {
            for (String field : Json.objects(example.json())
                    .get(i)
                    .propertyStream()
                    .map(Map.Entry::getKey)
                    .toList()) {
                JsonNode without = example.json();
                Json.objects(without).get(i).remove(field);
                JsonNode withNull = example.json();
                Json.objects(withNull).get(i).putNull(field);

                assertUnreadableWhenInvalid(example.type(), schema, without);
                assertUnreadableWhenInvalid(example.type(), schema, withNull);
            }
        }
    }

    @Test
    void the_examples_show_every_field_filled_and_every_optional_field_empty() {
        Set<String> filled = new LinkedHashSet<>();
        Set<String> empty = new LinkedHashSet<>();
        ApprovedExample.all().forEach(example -> visit(example.event(), filled, empty));

        RecordTypes.reachable().stream().filter(Class::isRecord).forEach(type -> Stream.of(type.getRecordComponents())
                .forEach(component -> {
                    String field = type.getSimpleName() + "." + component.getName();
                    assertThat(filled).contains(field);
                    if (RecordTypes.isNullable(component)) {
                        assertThat(empty).contains(field);
                    }
                }));
    }

    private static void assertUnreadableWhenInvalid(EventType type, SchemaFile schema, JsonNode json) {
        if (!schema.errors(json).isEmpty()) {
            assertThatThrownBy(() -> EventJson.read(type, Json.bytes(json)))
                    .as("%s", json)
                    .isInstanceOf(UnreadableEventException.class);
        }
    }

    /** Maps are keyed by permission, records never are. */
    private static boolean isMap(ObjectNode object) {
        return object.isEmpty() || Stream.of(Permission.values()).anyMatch(permission -> object.has(permission.name()));
    }

    private static void visit(Object value, Set<String> filled, Set<String> empty) {
        switch (value) {
            case Record view ->
                Stream.of(view.getClass().getRecordComponents()).forEach(component -> {
                    Object inner = Reflected.value(component, view);
                    String field = view.getClass().getSimpleName() + "." + component.getName();
                    if (inner == null) {
                        empty.add(field);
                    } else {
                        filled.add(field);
                        visit(inner, filled, empty);
                    }
                });
            case Collection<?> many -> many.forEach(one -> visit(one, filled, empty));
            case Map<?, ?> map -> map.values().forEach(one -> visit(one, filled, empty));
            default -> {}
        }
    }
}
