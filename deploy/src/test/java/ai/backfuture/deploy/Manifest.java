package ai.backfuture.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/** One Kubernetes object, as it is written. */
record Manifest(String file, JsonNode content) {

    /** All of base and components; what kustomize itself reads is not among them. */
    static Stream<Manifest> all() {
        return Repository.files(Repository.KUBERNETES, ".yaml").stream()
                .filter(file -> !file.endsWith("kustomization.yaml"))
                .flatMap(file -> Repository.documents(file).stream()
                        .map(content -> new Manifest(
                                Repository.KUBERNETES.relativize(file).toString(), content)));
    }

    static List<Manifest> ofKind(String kind) {
        return all().filter(manifest -> manifest.kind().equals(kind)).toList();
    }

    String kind() {
        return content.path("kind").asText();
    }

    String name() {
        return content.path("metadata").path("name").asText();
    }

    JsonNode podSpec() {
        return content.at("/spec/template/spec");
    }

    List<JsonNode> containers() {
        return Repository.list(podSpec().path("containers"));
    }

    @Override
    public String toString() {
        return kind() + " " + name() + " (" + file + ")";
    }
}
