package ai.backfuture.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ComposeTest {

    /** What a variable that holds a secret would be called; a file or a path that leads to one is none. */
    static final Pattern SECRET_NAME = Pattern.compile(
            "(?i)(password|passwd|secret|token|apikey|private_?key|credential)(?!.*(_file|_path|_location)$)");

    private static final JsonNode COMPOSE = Repository.yaml(Repository.ROOT.resolve("docker-compose.yml"));
    private static final Pattern PINNED = Pattern.compile(
            "(\\$\\{[A-Z_]+:-[a-z0-9./-]+:(?!latest)[^}]+}|\\$\\{IMAGE_PREFIX:-backfuture}/[a-z-]+:\\$\\{IMAGE_TAG:-(?!latest)[^}]+})");
    private static final Pattern ON_LOOPBACK = Pattern.compile("127\\.0\\.0\\.1:\\$\\{[A-Z_]+:-\\d+}:\\d+");

    @Test
    void no_secret_is_in_an_environment() {
        services().forEach((name, service) -> {
            for (Map.Entry<String, JsonNode> variable :
                    service.path("environment").properties()) {
                assertThat(variable.getKey()).as(name).doesNotContainPattern(SECRET_NAME);
            }
        });
    }

    @Test
    void secrets_are_files_that_are_not_in_the_repository() {
        assertThat(COMPOSE.path("secrets"))
                .isNotEmpty()
                .allSatisfy(secret -> assertThat(secret.path("file").asText()).startsWith(".local-stack/"));
        assertThat(Repository.text(Repository.ROOT.resolve(".gitignore"))).contains(".local-stack/");
    }

    @Test
    void every_image_is_pinned_and_can_be_replaced() {
        services()
                .forEach((name, service) ->
                        assertThat(service.path("image").asText()).as(name).matches(PINNED));
    }

    @Test
    void ports_are_bound_to_loopback_and_can_be_changed() {
        services().forEach((name, service) -> service.path("ports")
                .forEach(port -> assertThat(port.asText()).as(name).matches(ON_LOOPBACK)));
    }

    @Test
    void a_browser_signs_in_at_the_address_that_stands_in_tokens() {
        String inTokens =
                COMPOSE.at("/services/keycloak/environment/KC_HOSTNAME").asText();

        assertThat(COMPOSE.at("/services/gateway/environment/DASHBOARD_ISSUER_URL")
                        .asText())
                .isEqualTo(inTokens + "/realms/backfuture");
    }

    @Test
    void what_asks_by_bash_says_so() {
        services().forEach((name, service) -> assertThat(
                        service.at("/healthcheck/test").toString())
                .as(name)
                .doesNotContainPattern("CMD-SHELL.*/dev/tcp"));
    }

    @Test
    void everything_has_a_limit_of_memory() {
        services()
                .forEach((name, service) ->
                        assertThat(service.has("mem_limit")).as(name).isTrue());
    }

    @Test
    void what_others_wait_for_tells_its_health() {
        services().forEach((name, service) -> service.path("depends_on")
                .properties()
                .forEach(each -> {
                    if (each.getValue().path("condition").asText().equals("service_healthy")) {
                        assertThat(COMPOSE.at("/services/" + each.getKey()).has("healthcheck"))
                                .as("%s waits for %s", name, each.getKey())
                                .isTrue();
                    }
                }));
    }

    @Test
    void our_containers_can_do_nothing_beyond_their_work() {
        services().forEach((name, service) -> {
            if (service.path("image").asText().contains("IMAGE_PREFIX")) {
                assertThat(service.path("read_only").asBoolean()).as(name).isTrue();
                assertThat(service.at("/cap_drop/0").asText()).as(name).isEqualTo("ALL");
                assertThat(service.path("user").asText()).as(name).isEqualTo("10001:10001");
            }
        });
    }

    @Test
    void only_who_has_a_policy_is_on_Vaults_network() {
        assertThat(members("vault"))
                .containsExactlyInAnyOrder(
                        "vault", "vault-keeper", "connection-service", "validation-worker", "notification-service");
        assertThat(members("egress"))
                .containsExactlyInAnyOrder("simulator", "validation-worker", "notification-service");
    }

    @Test
    void the_simulator_stands_in_for_every_address_of_every_exchange() {
        Set<String> asked =
                names("validation-worker/src/main/resources/application.properties", "backfuture\\.exchange\\.");
        Set<String> turned = new TreeSet<>();
        names("deploy/compose/exchanges-simulated.env", "BACKFUTURE_EXCHANGE_").forEach(turned::add);

        assertThat(turned)
                .containsExactlyInAnyOrderElementsOf(asked.stream()
                        .map(name -> name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"))
                        .toList());
    }

    @Test
    void traces_can_be_told_to_the_collector_by_every_service_and_are_told_to_nobody_by_default() {
        assertThat(members("back")).contains("otel-collector");
        services().forEach((name, service) -> {
            if (service.path("image").asText().contains("IMAGE_PREFIX") && !name.equals("simulator")) {
                assertThat(members("back")).contains(name);
                assertThat(service.at("/environment/OTEL_EXPORTER_OTLP_ENDPOINT")
                                .asText())
                        .as(name)
                        .isEqualTo("${OTEL_EXPORTER_OTLP_ENDPOINT:-}");
            }
        });
    }

    private static Set<String> names(String file, String prefix) {
        Set<String> names = new TreeSet<>();
        Pattern.compile("(?m)^(" + prefix + "[A-Za-z0-9_.-]+[-_](?:url|URL))=")
                .matcher(Repository.text(Path.of(Repository.ROOT + "/" + file)))
                .results()
                .forEach(found -> names.add(found.group(1)));
        assertThat(names).isNotEmpty();
        return names;
    }

    private static Set<String> members(String network) {
        Set<String> members = new TreeSet<>();
        services().forEach((name, service) -> service.path("networks").forEach(each -> {
            if (each.asText().equals(network)) {
                members.add(name);
            }
        }));
        return members;
    }

    private static Map<String, JsonNode> services() {
        Map<String, JsonNode> services = new TreeMap<>();
        COMPOSE.path("services").properties().forEach(each -> services.put(each.getKey(), each.getValue()));
        return services;
    }
}
