package ai.backfuture.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A Java program in a process of its own, with its output in a file; ended at the latest when this JVM shuts down.
 *
 * <p>Not thread-safe.
 */
public final class JavaProcess implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(25);
    private static final Duration POLL = Duration.ofMillis(50);

    private final String name;
    private final Process process;
    private final Path log;
    private final Thread hook;

    private JavaProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.hook = new Thread(process::destroyForcibly, "end-" + name);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** What to run. */
    public static Builder named(String name) {
        return new Builder(name);
    }

    /**
     * Waits until the program is ready.
     *
     * @throws IllegalStateException with the end of its output when it ends or takes longer than {@code limit}
     */
    public void awaitReady(BooleanSupplier ready, Duration limit) {
        Instant end = Instant.now().plus(limit);
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new IllegalStateException(name + " ended while starting:\n" + tail());
            }
            if (Instant.now().isAfter(end)) {
                close();
                throw new IllegalStateException(name + " was not ready after " + limit + ":\n" + tail());
            }
            pause();
        }
    }

    /**
     * Waits until a program that ends by itself has done so.
     *
     * @throws IllegalStateException with the end of its output when it failed or takes longer than {@code limit}
     */
    public void awaitSuccess(Duration limit) {
        boolean ended = awaitEnd(limit);
        close();
        if (!ended || process.exitValue() != 0) {
            throw new IllegalStateException(name + " failed:\n" + tail());
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** Ends it at once, as a crash would. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd(GRACE);
        forgetHook();
    }

    /** Asks it to end (SIGTERM), and ends it when it does not within half a minute. Idempotent. */
    @Override
    public void close() {
        process.destroy();
        if (!awaitEnd(GRACE)) {
            process.destroyForcibly();
            awaitEnd(GRACE);
        }
        forgetHook();
    }

    /** Asks it to end without waiting; {@link #close()} still has to follow. */
    public void requestEnd() {
        process.destroy();
    }

    private boolean awaitEnd(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void forgetHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the JVM is already shutting down, and the hook finds a dead process
        }
    }

    private String tail() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
        } catch (IOException e) {
            return "(its output in " + log + " can't be read)";
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }

    /** Collects what a process is started with. */
    public static final class Builder {

        private final String name;
        private final List<String> jvmOptions = new ArrayList<>();
        private final List<String> program = new ArrayList<>();
        private final Map<String, String> environment = new LinkedHashMap<>();
        private Path workDir = Path.of("");
        private Path log = Path.of("process.log");

        private Builder(String name) {
            this.name = name;
        }

        public Builder jvm(String... options) {
            jvmOptions.addAll(List.of(options));
            return this;
        }

        public Builder mainClass(String classPath, String main, String... arguments) {
            program.addAll(List.of("-cp", classPath, main));
            program.addAll(List.of(arguments));
            return this;
        }

        public Builder jar(Path jar) {
            program.addAll(List.of("-jar", jar.toString()));
            return this;
        }

        public Builder environment(Map<String, String> variables) {
            environment.putAll(variables);
            return this;
        }

        public Builder workDir(Path dir) {
            workDir = dir;
            return this;
        }

        public Builder log(Path file) {
            log = file;
            return this;
        }

        public JavaProcess start() {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(jvmOptions);
            command.addAll(program);
            try {
                Files.createDirectories(log.toAbsolutePath().getParent());
                Files.createDirectories(workDir.toAbsolutePath());
                ProcessBuilder builder = new ProcessBuilder(command)
                        .directory(workDir.toAbsolutePath().toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
                builder.environment().remove("JAVA_TOOL_OPTIONS");
                builder.environment().putAll(environment);
                return new JavaProcess(name, builder.start(), log);
            } catch (IOException e) {
                throw new UncheckedIOException("could not start " + name, e);
            }
        }
    }
}
