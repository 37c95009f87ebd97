package ai.backfuture.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ServicesOnKubernetesTest {

    static List<Manifest> services() {
        return Manifest.ofKind("Deployment");
    }

    @Test
    void every_service_is_deployed() {
        assertThat(services())
                .extracting(Manifest::name)
                .contains("connection-service", "validation-worker", "strategy-service", "gateway");
    }

    @ParameterizedTest
    @MethodSource("services")
    void pods_meet_the_restricted_standard(Manifest service) {
        JsonNode pod = service.podSpec().path("securityContext");
        assertThat(pod.path("runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.at("/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
        for (JsonNode container : service.containers()) {
            JsonNode security = container.path("securityContext");
            assertThat(security.path("allowPrivilegeEscalation").asBoolean(true))
                    .isFalse();
            assertThat(security.path("readOnlyRootFilesystem").asBoolean()).isTrue();
            assertThat(security.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void liveness_asks_nobody_else_and_readiness_does(Manifest service) {
        for (JsonNode container : service.containers()) {
            assertThat(path(container, "livenessProbe")).isEqualTo("/q/health/live");
            assertThat(path(container, "startupProbe")).isEqualTo("/q/health/live");
            assertThat(path(container, "readinessProbe")).isEqualTo("/q/health/ready");
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void memory_is_limited_to_what_is_asked_for(Manifest service) {
        for (JsonNode container : service.containers()) {
            String limit = container.at("/resources/limits/memory").asText();
            assertThat(limit).isNotEmpty();
            assertThat(container.at("/resources/requests/memory").asText()).isEqualTo(limit);
            assertThat(container.at("/resources/requests/cpu").asText()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void no_secret_is_in_the_environment(Manifest service) {
        for (JsonNode container : service.containers()) {
            assertThat(container.findValues("secretKeyRef")).isEmpty();
            assertThat(container.findValues("secretRef")).isEmpty();
            assertThat(Repository.list(container.path("env")))
                    .extracting(variable -> variable.path("name").asText())
                    .noneMatch(ComposeTest.SECRET_NAME.asPredicate());
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void the_Kubernetes_API_is_nobodys_business(Manifest service) {
        assertThat(service.podSpec().path("automountServiceAccountToken").asBoolean(true))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("services")
    void instances_are_spread_and_never_all_evicted_at_once(Manifest service) {
        assertThat(service.podSpec().path("topologySpreadConstraints")).isNotEmpty();
        assertThat(Manifest.ofKind("PodDisruptionBudget"))
                .filteredOn(budget -> budget.name().equals(service.name()))
                .singleElement()
                .satisfies(budget -> assertThat(
                                budget.content().at("/spec/maxUnavailable").asInt())
                        .isEqualTo(1));
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_pod_is_given_more_time_to_end_than_the_service_takes(Manifest service) {
        assertThat(service.podSpec().path("terminationGracePeriodSeconds").asInt())
                .isGreaterThanOrEqualTo(30);
    }

    @ParameterizedTest
    @MethodSource("services")
    void who_may_use_Vault_has_a_policy_and_a_short_lived_token_for_it(Manifest service) {
        boolean policy = Repository.ROOT
                .resolve("deploy/vault/" + service.name() + ".hcl")
                .toFile()
                .exists();
        JsonNode token = service.podSpec().findPath("serviceAccountToken");
        // notification-service's policy comes with the service
        if (!service.name().equals("notification-service")) {
            assertThat(token.isMissingNode()).isEqualTo(!policy);
        }
        if (!token.isMissingNode()) {
            assertThat(token.path("audience").asText()).isEqualTo("vault");
            assertThat(token.path("expirationSeconds").asInt()).isLessThanOrEqualTo(600);
        }
    }

    @Test
    void overlays_pin_every_image_by_a_tag_that_is_not_latest() {
        Set<String> deployed = services().stream()
                .flatMap(service -> service.containers().stream())
                .map(container -> container.path("image").asText())
                .collect(Collectors.toSet());
        for (String overlay : List.of("dev", "prod")) {
            JsonNode images = Repository.yaml(
                            Repository.KUBERNETES.resolve("overlays/" + overlay + "/kustomization.yaml"))
                    .path("images");
            assertThat(Repository.list(images))
                    .allSatisfy(image -> assertThat(image.path("newTag").asText()
                                    + image.path("digest").asText())
                            .isNotEmpty()
                            .isNotEqualTo("latest"))
                    .extracting(image -> image.path("name").asText())
                    .containsExactlyInAnyOrderElementsOf(deployed);
        }
    }

    @Test
    void traces_leave_by_an_arrow_to_the_collector_that_services_are_told_of() {
        JsonNode patch = Repository.yaml(Repository.KUBERNETES.resolve("components/tracing/kustomization.yaml"))
                .at("/patches/0");
        assertThat(patch.at("/target/name").asText()).isEqualTo("surroundings");
        assertThat(patch.path("patch").asText())
                .contains("/data/OTEL_EXPORTER_OTLP_ENDPOINT", "http://otel-collector.monitoring.svc:4317");
        assertThat(Manifest.ofKind("NetworkPolicy"))
                .filteredOn(policy -> policy.name().equals("to-collector"))
                .singleElement()
                .satisfies(policy ->
                        assertThat(policy.content().findValuesAsText("port")).containsExactly("4317"));
    }

    @Test
    void everything_is_denied_and_the_world_does_not_include_ourselves() {
        assertThat(Manifest.ofKind("NetworkPolicy"))
                .filteredOn(policy -> policy.name().equals("deny-all"))
                .singleElement()
                .satisfies(policy -> {
                    assertThat(policy.content().at("/spec/podSelector").has("matchLabels"))
                            .isFalse();
                    assertThat(policy.content().at("/spec/podSelector").findValuesAsText("key"))
                            .containsExactlyInAnyOrder("strimzi.io/cluster", "cnpg.io/cluster");
                    assertThat(policy.content().at("/spec/policyTypes")).hasSize(2);
                    assertThat(policy.content().at("/spec").has("egress")).isFalse();
                });
        assertThat(Manifest.ofKind("NetworkPolicy"))
                .filteredOn(policy -> policy.name().equals("to-the-world"))
                .singleElement()
                .satisfies(
                        policy -> assertThat(policy.content().findPath("except").toString())
                                .contains("169.254.0.0/16", "10.0.0.0/8", "192.168.0.0/16", "172.16.0.0/12"));
    }

    @Test
    void only_the_workers_number_follows_the_backlog_and_never_beyond_the_partitions() {
        assertThat(Manifest.ofKind("ScaledObject")).singleElement().satisfies(scaled -> {
            JsonNode spec = scaled.content().path("spec");
            JsonNode trigger = spec.at("/triggers/0/metadata");
            int partitions =
                    Topics.onKubernetes().get(trigger.path("topic").asText()).partitions();
            assertThat(spec.at("/scaleTargetRef/name").asText()).isEqualTo("validation-worker");
            assertThat(spec.path("maxReplicaCount").asInt()).isBetween(2, partitions);
            assertThat(trigger.path("lagThreshold").asInt())
                    .as("transaction markers count as lag, one per partition")
                    .isGreaterThan(partitions);
            assertThat(spec.at("/fallback/replicas").asInt())
                    .isBetween(2, spec.path("maxReplicaCount").asInt());
            assertThat(spec.at("/advanced/horizontalPodAutoscalerConfig/behavior/scaleDown/policies"))
                    .isNotEmpty();
        });
    }

    private static String path(JsonNode container, String probe) {
        assertThat(container.at("/" + probe + "/httpGet/port").asText()).isEqualTo("management");
        return container.at("/" + probe + "/httpGet/path").asText();
    }
}
