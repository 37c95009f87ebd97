package ai.backfuture.contracts.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.ConnectionStatus;
import ai.backfuture.contracts.ConnectionView;
import ai.backfuture.contracts.EvidenceSource;
import ai.backfuture.contracts.FailureKind;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Permission;
import ai.backfuture.contracts.PermissionEvidence;
import ai.backfuture.contracts.PermissionState;
import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.StepName;
import ai.backfuture.contracts.StepOutcome;
import ai.backfuture.contracts.StrategyStatus;
import ai.backfuture.contracts.StrategyView;
import ai.backfuture.contracts.SuspensionReason;
import ai.backfuture.contracts.TestOutcome;
import ai.backfuture.contracts.TestStep;
import ai.backfuture.contracts.TestView;
import ai.backfuture.contracts.Trigger;
import ai.backfuture.contracts.Warning;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code openapi.yaml} is written by hand, for its words; whatever the code knows as well is compared here. */
class OpenApiTest {

    private static final Path APPROVED = Path.of("src/test/resources/approved");

    private final PublicApi api = PublicApi.read();
    private final JsonNode document = api.document();

    @Test
    void a_parser_that_is_not_ours_finds_nothing_wrong() throws IOException {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        options.setExplicitObjectSchema(true);

        SwaggerParseResult result = new OpenAPIV3Parser()
                .readContents(Files.readString(Path.of("src/main/resources/openapi.yaml")), List.of(), options);

        assertThat(result.getMessages()).isEmpty();
        assertThat(result.getOpenAPI().getPaths()).hasSameSizeAs(document.get("paths"));
        assertThat(document.get("openapi").asText()).startsWith("3.1.");
    }

    @Test
    void every_reference_leads_somewhere_and_every_component_is_used() {
        TreeSet<String> used = new TreeSet<>();
        document.findValuesAsText("$ref").forEach(ref -> {
            assertThat(document.at(ref.substring(1)).isMissingNode()).as(ref).isFalse();
            used.add(ref);
        });
        List<String> declared = document.get("components").properties().stream()
                .filter(kind -> !kind.getKey().equals("securitySchemes"))
                .flatMap(kind -> kind.getValue().properties().stream()
                        .map(component -> "#/components/" + kind.getKey() + "/" + component.getKey()))
                .toList();

        assertThat(used).containsExactlyInAnyOrderElementsOf(declared);
    }

    @Test
    void examples_are_what_their_schemas_say() {
        List<String> wrong = new ArrayList<>();
        collectWrongExamples("", document, wrong);

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void a_view_has_the_fields_of_its_record(Class<?> view, String schema) {
        JsonNode described = document.at("/components/schemas/" + schema);
        List<String> fields = Stream.of(view.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();

        assertThat(described.get("properties").properties())
                .extracting(Map.Entry::getKey)
                .containsAll(fields);
        assertThat(described.get("required").valueStream().map(JsonNode::asText))
                .isSubsetOf(fields);
    }

    static Stream<Arguments> a_view_has_the_fields_of_its_record() {
        return Stream.of(
                Arguments.of(ConnectionView.class, "Connection"),
                Arguments.of(TestView.class, "Test"),
                Arguments.of(TestStep.class, "TestStep"),
                Arguments.of(PermissionEvidence.class, "PermissionEvidence"),
                Arguments.of(Warning.class, "Warning"),
                Arguments.of(StrategyView.class, "Strategy"),
                Arguments.of(StrategyView.MarginLimit.class, "MarginLimit"),
                Arguments.of(StrategyView.AddOns.class, "AddOns"),
                Arguments.of(StrategyView.RecoveryMode.class, "RecoveryMode"));
    }

    @ParameterizedTest
    @MethodSource
    void an_enumeration_knows_the_values_of_its_type(Class<? extends Enum<?>> type, String schema) {
        assertThat(document.at("/components/schemas/" + schema + "/enum")
                        .valueStream()
                        .map(JsonNode::asText))
                .containsSubsequence(
                        Stream.of(type.getEnumConstants()).map(Enum::name).toArray(String[]::new));
    }

    static Stream<Arguments> an_enumeration_knows_the_values_of_its_type() {
        return Stream.of(
                Arguments.of(ConnectionStatus.class, "ConnectionStatus"),
                Arguments.of(EvidenceSource.class, "EvidenceSource"),
                Arguments.of(FailureKind.class, "FailureKind"),
                Arguments.of(Market.class, "Market"),
                Arguments.of(Permission.class, "Permission"),
                Arguments.of(PermissionState.class, "PermissionState"),
                Arguments.of(Reason.class, "Reason"),
                Arguments.of(StepName.class, "StepName"),
                Arguments.of(StepOutcome.class, "StepOutcome"),
                Arguments.of(StrategyView.RiskLevel.class, "RiskLevel"),
                Arguments.of(StrategyStatus.class, "StrategyStatus"),
                Arguments.of(SuspensionReason.class, "SuspensionReason"),
                Arguments.of(TestOutcome.class, "TestOutcome"),
                Arguments.of(Trigger.class, "Trigger"));
    }

    @ParameterizedTest
    @MethodSource
    void what_events_carried_is_what_dashboards_are_told(String event, String member, Path approved)
            throws IOException {
        JsonNode data = new ObjectMapper().readTree(approved.toFile());
        JsonNode told = member.isEmpty() ? ((ObjectNode) data).without("owner") : data.get(member);

        assertThat(api.complaintsAboutEvent(event, told.toString())).isEmpty();
    }

    static Stream<Arguments> what_events_carried_is_what_dashboards_are_told() throws IOException {
        return Stream.of(
                        approved("connection", "connection", "ai.backfuture.connection.state-changed.v1"),
                        approved("strategy", "strategy", "ai.backfuture.strategy.enabled.v1"),
                        approved("strategy", "strategy", "ai.backfuture.strategy.suspended.v1"),
                        approved("test", "", "ai.backfuture.connection.test-step-finished.v1"))
                .flatMap(List::stream);
    }

    private static List<Arguments> approved(String event, String member, String type) throws IOException {
        try (Stream<Path> files = Files.list(APPROVED.resolve(type))) {
            return files.sorted().map(file -> Arguments.of(event, member, file)).toList();
        }
    }

    private void collectWrongExamples(String at, JsonNode node, List<String> wrong) {
        node.properties().forEach(child -> {
            String place = at + "/" + child.getKey().replace("~", "~0").replace("/", "~1");
            if (child.getKey().equals("examples")) {
                String schema = child.getValue().isArray() ? at : at + "/schema";
                child.getValue().forEach(example -> api.closed()
                        .errors(schema, example.isObject() && example.has("value") ? example.get("value") : example)
                        .forEach(error -> wrong.add(place + ": " + error)));
            } else {
                collectWrongExamples(place, child.getValue(), wrong);
            }
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collectWrongExamples(at + "/" + i, node.get(i), wrong);
        }
    }
}
