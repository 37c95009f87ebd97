package ai.backfuture.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code asyncapi.yaml} is written by hand, for its words; whatever the code knows as well is compared here. */
class AsyncApiTest {

    private static final Path FILE = Path.of("src/main/resources/asyncapi.yaml");

    private static JsonNode document;

    @BeforeAll
    static void read() throws IOException {
        document = new YAMLMapper().readTree(FILE.toFile());
    }

    @Test
    void channels_are_the_topics() {
        assertThat(document.get("channels").properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyElementsOf(
                        Stream.of(Topic.values()).map(Topic::topicName).toList());
    }

    @ParameterizedTest
    @EnumSource
    void a_channel_says_how_its_topic_is_made(Topic topic) {
        JsonNode channel = document.at("/channels/" + topic.topicName());
        JsonNode kafka = channel.at("/bindings/kafka");

        assertThat(channel.path("address").asText()).isEqualTo(topic.topicName());
        assertThat(kafka.path("topic").asText()).isEqualTo(topic.topicName());
        assertThat(kafka.path("partitions").asInt()).isEqualTo(topic.partitions());
        assertThat(kafka.path("topicConfiguration").properties())
                .extracting(setting -> Map.entry(setting.getKey(), text(setting.getValue())))
                .containsExactlyInAnyOrderElementsOf(topic.settings().entrySet());
    }

    @ParameterizedTest
    @EnumSource
    void a_compacted_channel_tells_of_tombstones(Topic topic) {
        String description =
                document.at("/channels/" + topic.topicName() + "/description").asText();

        assertThat(description.contains("tombstone"))
                .isEqualTo("compact".equals(topic.settings().get("cleanup.policy")));
    }

    @ParameterizedTest
    @EnumSource
    void a_channel_carries_the_events_of_its_topic(Topic topic) {
        assertThat(document.at("/channels/" + topic.topicName() + "/messages"))
                .map(message -> resolve(message).path("name").asText())
                .containsExactlyElementsOf(Stream.of(EventType.values())
                        .filter(type -> type.topic() == topic)
                        .map(EventType::typeName)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void exactly_the_writer_sends_to_a_topic_and_someone_else_reads_it(Topic topic) {
        assertThat(services("send", topic)).containsExactly(topic.writer());
        assertThat(services("receive", topic)).isNotEmpty().doesNotContain(topic.writer());
    }

    @ParameterizedTest
    @EnumSource
    void a_message_names_its_type_and_the_schema_of_its_data(EventType type) {
        JsonNode message = document.at("/components/messages")
                .valueStream()
                .filter(one -> one.path("name").asText().equals(type.typeName()))
                .findAny()
                .orElseThrow();

        assertThat(message.at("/headers/allOf/1/properties/ce_type/const").asText())
                .isEqualTo(type.typeName());
        assertThat(FILE.resolveSibling(message.at("/payload/schema/$ref").asText()))
                .isEqualTo(SchemaFile.path(type))
                .exists();
    }

    @Test
    void there_is_no_message_without_an_event() {
        assertThat(document.at("/components/messages")).hasSize(EventType.values().length);
    }

    @Test
    void headers_are_those_of_the_envelope() {
        Event event = ApprovedExample.of(EventType.CONNECTION_ADDED, "full").event();
        Map<String, String> all = new CloudEvent(UUID.randomUUID(), "/x", Instant.EPOCH, "c", event).headers();
        Map<String, String> needed = new CloudEvent(UUID.randomUUID(), "/x", Instant.EPOCH, null, event).headers();
        JsonNode headers = document.at("/components/schemas/cloudEventHeaders");

        assertThat(headers.path("properties").properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrderElementsOf(all.keySet());
        assertThat(headers.path("required")).map(JsonNode::asText).containsExactlyInAnyOrderElementsOf(needed.keySet());
        assertThat(headers.at("/properties/ce_specversion/const").asText()).isEqualTo(CloudEvent.SPEC_VERSION);
    }

    @Test
    void every_reference_leads_somewhere() {
        assertThat(document.findValues("$ref")).isNotEmpty().allSatisfy(reference -> {
            String target = reference.asText();
            boolean there = target.startsWith("#")
                    ? !document.at(target.substring(1)).isMissingNode()
                    : Files.exists(FILE.resolveSibling(target));
            assertThat(there).as(target).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"connection-service", "validation-worker", "strategy-service", "notification-service", "gateway"
            })
    void the_card_of_a_service_names_the_same_topics(String service) throws IOException {
        String card = Files.readString(Path.of("..", service, "README.md"));

        assertThat(cardRow(card, "Listens")).containsExactlyInAnyOrderElementsOf(topics("receive", service));
        assertThat(cardRow(card, "Emits")).containsExactlyInAnyOrderElementsOf(topics("send", service));
    }

    private static List<String> cardRow(String card, String name) {
        String row = card.lines()
                .filter(line -> line.startsWith("| " + name + " |"))
                .findAny()
                .orElseThrow();
        return Pattern.compile("`([^`]+)`")
                .matcher(row)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static List<String> topics(String action, String service) {
        return Stream.of(Topic.values())
                .filter(topic -> services(action, topic).contains(service))
                .map(Topic::topicName)
                .toList();
    }

    private static List<String> services(String action, Topic topic) {
        return document.get("operations")
                .valueStream()
                .filter(operation -> operation.path("action").asText().equals(action))
                .filter(operation -> operation.at("/channel/$ref").asText().equals("#/channels/" + topic.topicName()))
                .map(operation -> operation.at("/tags/0/name").asText())
                .toList();
    }

    private static JsonNode resolve(JsonNode reference) {
        return document.at(reference.path("$ref").asText().substring(1));
    }

    private static String text(JsonNode setting) {
        return setting.isArray()
                ? String.join(",", setting.valueStream().map(JsonNode::asText).toList())
                : setting.asText();
    }
}
