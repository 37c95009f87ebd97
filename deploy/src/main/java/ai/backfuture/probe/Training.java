package ai.backfuture.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts the service once while its image is made, so that the Java runtime writes down which classes a start needs (<a
 * href="https://openjdk.org/jeps/514">JEP 514</a>). Nothing that the service wants is there; it is asked to end after a
 * while, and what it has loaded until then is what the cache holds.
 *
 * <p>It has to be the very runtime and the very flags of later starts: with others the cache is ignored without a word.
 */
public final class Training {

    private static final long WRITING_LIMIT_SECONDS = 300;

    private Training() {}

    /**
     * Ends with 1 when no cache was written.
     *
     * @param arguments the cache to write, and for how many seconds the service is left to start
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path cache = Path.of(arguments[0]);
        Process service = new ProcessBuilder(command(cache))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!service.waitFor(Long.parseLong(arguments[1]), TimeUnit.SECONDS)) {
            service.destroy();
        }
        if (!service.waitFor(WRITING_LIMIT_SECONDS, TimeUnit.SECONDS) || !Files.isRegularFile(cache)) {
            service.destroyForcibly();
            System.err.println("the start wrote no cache of classes to " + cache);
            System.exit(1);
        }
        System.out.println(cache + ": " + Files.size(cache) + " bytes");
    }

    private static List<String> command(Path cache) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "@/app/java.args",
                "-XX:AOTCacheOutput=" + cache,
                "-jar",
                "quarkus-run.jar");
    }
}
