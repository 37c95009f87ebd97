package ai.backfuture.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class KafkaTest {

    @Test
    void topics_on_Kubernetes_are_those_of_the_contract() {
        sameAsTheContract(Topics.onKubernetes());
    }

    @Test
    void topics_under_Compose_are_those_of_the_contract() {
        sameAsTheContract(Topics.underCompose());
    }

    @Test
    void what_is_acknowledged_survives_a_broker() {
        assertThat(Manifest.ofKind("KafkaTopic")).isNotEmpty().allSatisfy(topic -> {
            assertThat(topic.content().at("/spec/replicas").asInt()).isEqualTo(3);
            assertThat(topic.content()
                            .path("spec")
                            .path("config")
                            .path("min.insync.replicas")
                            .asInt())
                    .isEqualTo(2);
        });
    }

    @Test
    void each_service_may_send_and_receive_what_the_contract_says_and_nothing_else() {
        Set<String> allowed = new TreeSet<>();
        for (Manifest user : Manifest.ofKind("KafkaUser")) {
            for (JsonNode acl : user.content().at("/spec/authorization/acls")) {
                String topic = acl.at("/resource/name").asText();
                if (acl.at("/resource/type").asText().equals("topic") && Topics.isPartOfTheContract(topic)) {
                    assertThat(acl.at("/resource/patternType").asText()).isEqualTo("literal");
                    acl.path("operations").forEach(operation -> direction(operation.asText())
                            .ifPresent(direction -> allowed.add(user.name() + direction + topic)));
                }
            }
        }
        // notification-service joins the contract when it joins the house
        allowed.removeIf(
                each -> each.startsWith("notification-service") && !operations().contains(each));
        assertThat(allowed).isEqualTo(operations());
    }

    @Test
    void transactional_ids_belong_to_the_outbox_of_one_service() {
        Set<String> prefixes = new TreeSet<>();
        for (Manifest user : Manifest.ofKind("KafkaUser")) {
            for (JsonNode acl : user.content().at("/spec/authorization/acls")) {
                if (acl.at("/resource/type").asText().equals("transactionalId")) {
                    assertThat(acl.at("/resource/name").asText()).isEqualTo(user.name() + "-outbox-");
                    assertThat(acl.at("/resource/patternType").asText()).isEqualTo("prefix");
                    prefixes.add(user.name());
                }
            }
        }
        assertThat(prefixes).contains("connection-service", "strategy-service").doesNotContain("validation-worker");
    }

    private static void sameAsTheContract(Map<String, Topics> topics) {
        Map<String, Topics> contract = Topics.inTheContract();
        assertThat(topics.keySet().stream().filter(Topics::isPartOfTheContract))
                .containsExactlyInAnyOrderElementsOf(contract.keySet());
        contract.forEach((name, wanted) -> {
            assertThat(topics.get(name).partitions())
                    .as("partitions of %s", name)
                    .isEqualTo(wanted.partitions());
            assertThat(topics.get(name).settings()).as("settings of %s", name).containsAllEntriesOf(wanted.settings());
        });
    }

    private static Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        Repository.yaml(Repository.ROOT.resolve("contracts/src/main/resources/asyncapi.yaml"))
                .path("operations")
                .forEach(
                        operation -> operations.add(operation.at("/tags/0/name").asText()
                                + (operation.path("action").asText().equals("send") ? " sends " : " receives ")
                                + operation.at("/channel/$ref").asText().replace("#/channels/", "")));
        return operations;
    }

    private static Optional<String> direction(String operation) {
        return switch (operation) {
            case "Write" -> Optional.of(" sends ");
            case "Read" -> Optional.of(" receives ");
            case "Describe" -> Optional.empty();
            default -> throw new AssertionError("nobody needs " + operation);
        };
    }
}
