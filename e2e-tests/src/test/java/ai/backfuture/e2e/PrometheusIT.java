package ai.backfuture.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.backfuture.localstack.process.StackClasspath;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What SRE teams see of the house: a real Prometheus reads it with our configuration, rules and dashboards. */
@ExtendWith(NeedsPrometheus.class)
class PrometheusIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path DASHBOARDS =
            StackClasspath.projectRoot().resolve("deploy/observability/grafana/dashboards");
    private static Prometheus prometheus;

    @BeforeAll
    static void start() {
        prometheus = Prometheus.reading(House.stack());
    }

    @AfterAll
    static void stop() {
        prometheus.close();
    }

    @Test
    void every_service_is_read() {
        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode targets = prometheus.data("targets").get("activeTargets");
            assertThat(targets.findValuesAsText("scrapePool"))
                    .containsExactlyInAnyOrder(
                            "connection-service",
                            "validation-worker",
                            "strategy-service",
                            "notification-service",
                            "gateway");
            assertThat(targets.findValuesAsText("health")).containsOnly("up");
        });
    }

    @Test
    void every_rule_can_be_computed() {
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(rules()).hasSizeGreaterThan(30);
            assertThat(rules()).allSatisfy(rule -> assertThat(rule.get("health").asText())
                    .as(rule.toPrettyString())
                    .isEqualTo("ok"));
        });
    }

    private static List<JsonNode> rules() {
        return prometheus
                .data("rules")
                .get("groups")
                .valueStream()
                .flatMap(group -> group.get("rules").valueStream())
                .toList();
    }

    @Test
    void a_test_that_ends_is_counted_with_its_exchange_and_its_reason() {
        String passed = "sum(backfuture_tests_ended_total{exchange=\"kucoin\",reason=\"PASSED\"})";
        String refused = "sum(backfuture_tests_ended_total{exchange=\"kucoin\",reason=\"NO_TRADING_PERMISSION\"})";
        await().atMost(PATIENCE).until(() -> prometheus.value("up{job=\"validation-worker\"}") == 1);
        double passedBefore = prometheus.value(passed);
        double refusedBefore = prometheus.value(refused);
        Trader alice = House.alice();
        alice.online(House.simulator().account("kucoin"), Trader.unique("Counted"));
        Account readOnly = House.simulator().account("kucoin", List.of("READ"));
        String id = alice.connect(readOnly, Trader.unique("Counted as refused"), List.of("SPOT"))
                .json()
                .get("id")
                .asText();
        alice.awaitStatus(id, "FAILED");

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(prometheus.value(passed)).isGreaterThanOrEqualTo(passedBefore + 1);
            assertThat(prometheus.value(refused)).isGreaterThanOrEqualTo(refusedBefore + 1);
        });
    }

    @ParameterizedTest
    @MethodSource("askedByDashboards")
    void what_dashboards_ask_is_understood(String expression) {
        assertThat(prometheus.query(expression).get("resultType").asText()).isIn("vector", "scalar", "matrix");
    }

    static Stream<String> askedByDashboards() throws IOException {
        try (Stream<Path> files = Files.list(DASHBOARDS)) {
            return files.sorted().toList().stream().flatMap(PrometheusIT::expressions);
        }
    }

    /** Those of Loki, which begin with the choice of a stream, are not for Prometheus. */
    private static Stream<String> expressions(Path dashboard) {
        try {
            return Json.read(Files.readString(dashboard)).findValuesAsText("expr").stream()
                    .filter(expression -> !expression.startsWith("{"))
                    .map(expression -> expression
                            .replace("$__rate_interval", "1m")
                            .replace("$exchange", "kucoin")
                            .replace("$connection", "none"))
                    .distinct();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
