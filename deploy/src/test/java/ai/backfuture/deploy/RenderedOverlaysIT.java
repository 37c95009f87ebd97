package ai.backfuture.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What kustomize makes of the overlays, where {@code kubectl} or {@code kustomize} is installed. */
class RenderedOverlaysIT {

    @ParameterizedTest
    @CsvSource({"dev,backfuture-dev", "prod,backfuture"})
    void an_overlay_renders_into_one_namespace_with_pinned_images(String overlay, String namespace) throws Exception {
        List<JsonNode> objects = render(Repository.KUBERNETES.resolve("overlays/" + overlay));

        assertThat(objects)
                .filteredOn(object -> kind(object, "Deployment"))
                .hasSize(5)
                .allSatisfy(deployment -> {
                    String image = deployment
                            .at("/spec/template/spec/containers/0/image")
                            .asText();
                    assertThat(image).matches(".*(:(?!latest)[0-9][\\w.-]+|@sha256:[0-9a-f]{64})");
                    assertThat(deployment
                                    .at("/spec/template/metadata/labels/app.kubernetes.io~1part-of")
                                    .asText())
                            .as("network policies know our pods by it")
                            .isEqualTo("backfuture");
                });
        assertThat(objects).filteredOn(object -> !kind(object, "Namespace")).allSatisfy(object -> assertThat(
                        object.at("/metadata/namespace").asText())
                .isEqualTo(namespace));
        assertThat(objects)
                .filteredOn(object -> kind(object, "Namespace"))
                .singleElement()
                .satisfies(object -> {
                    assertThat(object.at("/metadata/name").asText()).isEqualTo(namespace);
                    assertThat(object.at("/metadata/labels/pod-security.kubernetes.io~1enforce")
                                    .asText())
                            .isEqualTo("restricted");
                });
    }

    @ParameterizedTest
    @CsvSource({"gateway", "validation-worker"})
    void who_is_scaled_by_load_has_no_fixed_number_in_production(String service) throws Exception {
        assertThat(render(Repository.KUBERNETES.resolve("overlays/prod")))
                .filteredOn(object -> kind(object, "Deployment")
                        && object.at("/metadata/name").asText().equals(service))
                .singleElement()
                .satisfies(
                        deployment -> assertThat(deployment.at("/spec/replicas").isMissingNode())
                                .isTrue());
    }

    private static boolean kind(JsonNode object, String kind) {
        return object.path("kind").asText().equals(kind);
    }

    private static List<JsonNode> render(Path overlay) throws IOException, InterruptedException {
        Path errors = Files.createTempFile("kustomize", ".err");
        for (List<String> command : List.of(List.of("kubectl", "kustomize"), List.of("kustomize", "build"))) {
            if (!Programs.installed(command.getFirst())) {
                continue;
            }
            Process process = new ProcessBuilder(command.get(0), command.get(1), overlay.toString())
                    .redirectError(errors.toFile())
                    .start();
            String rendered = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
            return Repository.documents(rendered);
        }
        assumeTrue(false, "neither kubectl nor kustomize is installed: overlays are not rendered here");
        return List.of();
    }
}
