package ai.backfuture.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules, dashboards and runbooks fit together; what the rules compute is tested by {@code make test-alerts}. */
class AlertsTest {

    private static final Path OBSERVABILITY = Repository.ROOT.resolve("deploy/observability");
    private static final Pattern METRIC =
            Pattern.compile("\\b(?:backfuture|gateway|http_server|jvm|process)_[a-z0-9_]+");
    private static final Pattern RECORDED = Pattern.compile("\\bbackfuture:[a-z_]+:[a-z0-9_]+");

    @Test
    void every_alert_has_a_runbook_that_names_it() {
        for (JsonNode alert : alerts()) {
            Path runbook =
                    Repository.ROOT.resolve(alert.at("/annotations/runbook_url").asText());
            assertThat(runbook).as(name(alert)).isRegularFile();
            assertThat(Repository.text(runbook)).contains(name(alert), "## Look", "## Do");
        }
    }

    @Test
    void every_runbook_belongs_to_an_alert() {
        Set<String> used = alerts().stream()
                .map(alert -> alert.at("/annotations/runbook_url").asText())
                .collect(Collectors.toSet());
        assertThat(Repository.files(Repository.ROOT.resolve("docs/runbooks"), ".md"))
                .extracting(file -> Repository.ROOT.relativize(file).toString())
                .filteredOn(file -> !file.endsWith("README.md"))
                .containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void every_alert_pages_or_writes_a_ticket_and_says_what_it_means() {
        assertThat(alerts()).isNotEmpty().allSatisfy(alert -> {
            assertThat(alert.at("/labels/severity").asText()).isIn("page", "ticket");
            assertThat(alert.at("/annotations/summary").asText()).isNotBlank();
            assertThat(alert.at("/annotations/description").asText()).isNotBlank();
        });
    }

    @Test
    void rules_and_dashboards_ask_for_figures_that_the_services_expose() {
        Set<String> exposed = Repository.text(OBSERVABILITY.resolve("../src/test/resources/metrics.txt"))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.toSet());
        assertThat(found(METRIC)).isNotEmpty().isSubsetOf(exposed);
    }

    @Test
    void what_is_asked_for_by_a_recorded_name_is_recorded() {
        Set<String> recorded = rules().filter(rule -> rule.has("record"))
                .map(rule -> rule.path("record").asText())
                .collect(Collectors.toSet());
        assertThat(found(RECORDED)).isNotEmpty().isSubsetOf(recorded);
    }

    @Test
    void the_operators_object_has_the_same_rules() {
        JsonNode object = Repository.yaml(Repository.KUBERNETES.resolve("components/monitoring/rules.yaml"));
        List<JsonNode> groups = new ArrayList<>();
        for (String file : List.of("recording.yml", "alerts.yml")) {
            Repository.yaml(OBSERVABILITY.resolve("prometheus/" + file))
                    .path("groups")
                    .forEach(groups::add);
        }
        assertThat(Repository.list(object.at("/spec/groups")))
                .as("run scripts/prometheus-rule")
                .isEqualTo(groups);
    }

    /** Expressions alone: texts and titles may say what they like. */
    private static Set<String> found(Pattern pattern) {
        Stream<String> inDashboards = Repository.files(OBSERVABILITY.resolve("grafana/dashboards"), ".json").stream()
                .flatMap(file -> Repository.yaml(file).findValuesAsText("expr").stream());
        Stream<String> inRules = rules().map(rule -> rule.path("expr").asText());
        return Stream.concat(inRules, inDashboards)
                .flatMap(expression -> pattern.matcher(expression).results())
                .map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(JsonNode alert) {
        return alert.path("alert").asText();
    }

    private static List<JsonNode> alerts() {
        return rules().filter(rule -> rule.has("alert")).toList();
    }

    private static Stream<JsonNode> rules() {
        return Stream.of("recording.yml", "alerts.yml")
                .map(file -> Repository.yaml(OBSERVABILITY.resolve("prometheus/" + file)))
                .flatMap(file -> Repository.list(file.path("groups")).stream())
                .flatMap(group -> Repository.list(group.path("rules")).stream());
    }
}
