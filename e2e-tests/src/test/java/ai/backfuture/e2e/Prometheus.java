package ai.backfuture.e2e;

import static org.awaitility.Awaitility.await;

import ai.backfuture.localstack.launch.LocalStack;
import ai.backfuture.localstack.process.Folders;
import ai.backfuture.localstack.process.Ports;
import ai.backfuture.localstack.process.StackClasspath;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Prometheus that reads the house, with the configuration and the rules of Compose. Only where a service is found and
 * how often it is read are changed: there are no names of containers here, and a test is in a hurry.
 */
final class Prometheus implements AutoCloseable {

    private static final Path CONFIGURATION = StackClasspath.projectRoot()
            .resolve("deploy/observability/prometheus")
            .toAbsolutePath();
    private static final Pattern FOUND_BY_NAME = Pattern.compile("dns_sd_configs: \\[\\{names: \\[([a-z-]+)\\].*");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String address;
    private final Path dir = Folders.temporary("prometheus");
    private final Process process;

    private Prometheus(LocalStack house) {
        int port = Ports.orFree(0);
        address = "http://localhost:" + port;
        try {
            Path file = Files.writeString(dir.resolve("prometheus.yml"), configuration(house));
            process = new ProcessBuilder(
                            NeedsPrometheus.PROMETHEUS.toString(),
                            "--config.file=" + file,
                            "--storage.tsdb.path=" + dir.resolve("data"),
                            "--web.listen-address=127.0.0.1:" + port)
                    .redirectErrorStream(true)
                    .redirectOutput(dir.resolve("prometheus.log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Prometheus reading(LocalStack house) {
        Prometheus prometheus = new Prometheus(house);
        try {
            await("Prometheus").atMost(PATIENCE).ignoreExceptions().until(prometheus::isReady);
            return prometheus;
        } catch (RuntimeException e) {
            prometheus.close();
            throw e;
        }
    }

    private boolean isReady() {
        return Http.call("GET", address + "/-/ready", Map.of(), null).status() == 200;
    }

    /** What its API answers; fails when that is no success. */
    JsonNode data(String path) {
        Http.Answer answer = Http.call("GET", address + "/api/v1/" + path, Map.of(), null);
        JsonNode json = answer.json();
        if (!json.path("status").asText().equals("success")) {
            throw new IllegalStateException(path + ": " + answer.body());
        }
        return json.get("data");
    }

    JsonNode query(String expression) {
        return data("query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8));
    }

    /** The one value that an expression has, 0 where it has none. */
    double value(String expression) {
        return query(expression).at("/result/0/value/1").asDouble();
    }

    private static String configuration(LocalStack house) throws IOException {
        String text = Files.readString(CONFIGURATION.resolve("prometheus.yml"))
                .replaceAll("interval: 15s", "interval: 1s")
                .replaceAll("- ((recording|alerts)\\.yml)", "- " + CONFIGURATION + "/$1");
        return FOUND_BY_NAME.matcher(text).replaceAll(service -> Matcher.quoteReplacement(at(house, service.group(1))));
    }

    private static String at(LocalStack house, String service) {
        String target = URI.create(house.management(service)).getAuthority();
        return "static_configs: [{targets: ['" + target + "']}]";
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Folders.delete(dir);
    }
}
