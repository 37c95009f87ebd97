package ai.backfuture.localstack.kafka;

import ai.backfuture.contracts.Topic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics on a broker, created as {@link Topic} describes them. */
public final class Topics {

    private static final short ONE_REPLICA = 1;
    private static final int QUICK_MILLIS = 2_000;
    private static final int LIMIT_SECONDS = 30;

    /** Where consumers put records that can't be read, with the topic they come from in front. */
    private static final String DEAD_LETTERS = "-dlq";

    private Topics() {}

    /** Creates the topics that are not there yet, dead-letter topics among them. */
    public static void create(String bootstrapServers) {
        try (Admin admin = admin(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            Set<String> existing = admin.listTopics().names().get(LIMIT_SECONDS, TimeUnit.SECONDS);
            List<NewTopic> missing = wanted().stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .toList();
            admin.createTopics(missing).all().get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("topics could not be created at " + bootstrapServers, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating topics", e);
        }
    }

    private static List<NewTopic> wanted() {
        List<NewTopic> wanted = new ArrayList<>();
        Arrays.stream(Topic.values()).forEach(topic -> {
            wanted.add(new NewTopic(topic.topicName(), topic.partitions(), ONE_REPLICA).configs(topic.settings()));
            wanted.add(new NewTopic(topic.topicName() + DEAD_LETTERS, 1, ONE_REPLICA));
        });
        return wanted;
    }

    static boolean brokerAnswers(String bootstrapServers) {
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, QUICK_MILLIS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, QUICK_MILLIS);
        try (Admin admin = admin(settings)) {
            return !admin.describeCluster().nodes().get().isEmpty();
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Kafka looks for its own classes with the thread's class loader, which in a test may be another than ours. */
    private static Admin admin(Map<String, Object> settings) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Topics.class.getClassLoader());
        try {
            return Admin.create(settings);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
