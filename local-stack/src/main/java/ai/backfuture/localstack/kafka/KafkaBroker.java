package ai.backfuture.localstack.kafka;

import ai.backfuture.localstack.process.JavaProcess;
import ai.backfuture.localstack.process.Ports;
import ai.backfuture.localstack.process.StackClasspath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.Uuid;

/**
 * One Apache Kafka broker in KRaft combined mode, on loopback, as a child process. Its data outlives {@link #kill()}, so
 * that a test can crash it and {@link #restart()} it at the same address.
 *
 * @see <a href="https://kafka.apache.org/documentation/#kraft">KRaft</a>
 */
public final class KafkaBroker implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final String[] SMALL_JVM = {"-Xms64m", "-Xmx320m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"};

    private final int port;
    private final Path dir;
    private final Path settings;
    private JavaProcess process;

    private KafkaBroker(int port, Path dir, Path settings) {
        this.port = port;
        this.dir = dir;
        this.settings = settings;
        this.process = launch();
    }

    /**
     * Starts a broker and waits until it serves.
     *
     * @param port 0 for any free one
     * @param dir for its settings, log segments and output; created if need be
     */
    public static KafkaBroker start(int port, Path dir) {
        int brokerPort = Ports.orFree(port);
        Path settings = writeSettings(brokerPort, Ports.orFree(0), dir);
        if (!Files.exists(dir.resolve("data/meta.properties"))) {
            format(settings, dir);
        }
        return new KafkaBroker(brokerPort, dir, settings);
    }

    public String bootstrapServers() {
        return "localhost:" + port;
    }

    public long pid() {
        return process.pid();
    }

    /** Ends it as a crash would; the data stays. */
    public void kill() {
        process.kill();
    }

    /** Starts it again with the data it had. */
    public void restart() {
        process.close();
        process = launch();
    }

    @Override
    public void close() {
        process.close();
    }

    private JavaProcess launch() {
        JavaProcess started = JavaProcess.named("Kafka")
                .jvm(SMALL_JVM)
                .jvm("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn")
                .mainClass(StackClasspath.read(), "kafka.Kafka", settings.toString())
                .log(dir.resolve("kafka.log"))
                .start();
        started.awaitReady(() -> Topics.brokerAnswers(bootstrapServers()), START_LIMIT);
        return started;
    }

    private static void format(Path settings, Path dir) {
        JavaProcess format = JavaProcess.named("Kafka storage format")
                .jvm(SMALL_JVM)
                .mainClass(
                        StackClasspath.read(),
                        "kafka.tools.StorageTool",
                        "format",
                        "--standalone",
                        "--ignore-formatted",
                        "-t",
                        Uuid.randomUuid().toString(),
                        "-c",
                        settings.toString())
                .log(dir.resolve("format.log"))
                .start();
        format.awaitSuccess(START_LIMIT);
    }

    private static Path writeSettings(int port, int controllerPort, Path dir) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.bootstrap.servers", "localhost:" + controllerPort);
        settings.put("listeners", "PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://localhost:" + port);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("log.dirs", dir.resolve("data").toString());
        settings.put("num.partitions", "1");
        settings.put("auto.create.topics.enable", "false");
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.num.partitions", "4");
        settings.put("share.coordinator.state.topic.num.partitions", "1");
        for (String replicated : new String[] {
            "default.replication.factor",
            "offsets.topic.replication.factor",
            "transaction.state.log.replication.factor",
            "transaction.state.log.min.isr",
            "share.coordinator.state.topic.replication.factor",
            "share.coordinator.state.topic.min.isr",
            "min.insync.replicas"
        }) {
            settings.put(replicated, "1");
        }
        // a commit waits for this pause; a lone machine gains nothing by batching commits
        settings.put("group.coordinator.append.linger.ms", "0");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("log.cleaner.dedupe.buffer.size", "16777216");
        settings.put("log.index.size.max.bytes", "1048576");
        settings.put("log.segment.bytes", "67108864");
        try {
            Files.createDirectories(dir);
            Path file = dir.resolve("server.properties");
            Files.writeString(
                    file,
                    settings.entrySet().stream()
                            .map(e -> e.getKey() + "=" + e.getValue())
                            .collect(Collectors.joining("\n", "", "\n")));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
