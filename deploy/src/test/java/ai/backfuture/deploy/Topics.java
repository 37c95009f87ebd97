package ai.backfuture.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/** A topic as one of the files describes it. */
record Topics(int partitions, Map<String, String> settings) {

    /** Dead letters are not in the contract: they are whatever could not be read. */
    static boolean isPartOfTheContract(String name) {
        return !name.endsWith("-dlq");
    }

    static Map<String, Topics> inTheContract() {
        Map<String, Topics> topics = new TreeMap<>();
        JsonNode channels = Repository.yaml(Repository.ROOT.resolve("contracts/src/main/resources/asyncapi.yaml"))
                .path("channels");
        channels.forEach(channel -> {
            JsonNode kafka = channel.at("/bindings/kafka");
            topics.put(
                    kafka.path("topic").asText(),
                    new Topics(kafka.path("partitions").asInt(), settings(kafka.path("topicConfiguration"))));
        });
        return topics;
    }

    static Map<String, Topics> onKubernetes() {
        Map<String, Topics> topics = new TreeMap<>();
        Manifest.ofKind("KafkaTopic")
                .forEach(topic -> topics.put(
                        topic.name(),
                        new Topics(
                                topic.content().at("/spec/partitions").asInt(),
                                settings(topic.content().at("/spec/config")))));
        return topics;
    }

    static Map<String, Topics> underCompose() {
        Map<String, Topics> topics = new TreeMap<>();
        Repository.text(Repository.ROOT.resolve("deploy/kafka/topics.txt"))
                .lines()
                .map(line -> line.replaceFirst("#.*", "").trim())
                .filter(line -> !line.isEmpty())
                .map(line -> line.split(" +"))
                .forEach(words -> topics.put(words[0], new Topics(Integer.parseInt(words[1]), pairs(words))));
        return topics;
    }

    private static Map<String, String> pairs(String[] words) {
        Map<String, String> settings = new TreeMap<>();
        for (int i = 2; i < words.length; i++) {
            String[] pair = words[i].split("=", 2);
            settings.put(pair[0], pair[1]);
        }
        return settings;
    }

    private static Map<String, String> settings(JsonNode node) {
        Map<String, String> settings = new TreeMap<>();
        node.properties()
                .forEach(each -> settings.put(
                        each.getKey(),
                        each.getValue().isArray()
                                ? each.getValue().path(0).asText()
                                : each.getValue().asText()));
        return settings;
    }
}
