package ai.backfuture.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every field of every manifest is one that the API knows: judged by the Java models of Kubernetes, Gateway API,
 * cert-manager and Strimzi, and for kinds without a model by a schema of the fields in use.
 */
class StrictModelTest {

    private static final KubernetesSerialization MODELS = new KubernetesSerialization(new ObjectMapper(), true);
    private static final Path SCHEMAS = Repository.ROOT.resolve("deploy/src/test/resources/schemas");

    static List<Manifest> manifests() {
        return Manifest.all().toList();
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void no_field_is_unknown(Manifest manifest) {
        Path schema = SCHEMAS.resolve(manifest.kind() + ".yaml");

        assertThat(schema.toFile().exists() ? bySchema(manifest, schema) : byModel(manifest))
                .isEmpty();
    }

    private static Set<String> bySchema(Manifest manifest, Path schema) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Repository.yaml(schema))
                .validate(manifest.content())
                .stream()
                .map(ValidationMessage::getMessage)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> byModel(Manifest manifest) {
        Object read =
                switch (manifest.kind()) {
                    case "KafkaTopic" -> MODELS.convertValue(manifest.content(), KafkaTopic.class);
                    case "KafkaUser" -> MODELS.convertValue(manifest.content(), KafkaUser.class);
                    default -> MODELS.unmarshal(manifest.content().toString());
                };
        assertThat(read.getClass().getSimpleName()).as("a model is known").isEqualTo(manifest.kind());
        return UnknownFields.of(read);
    }
}
