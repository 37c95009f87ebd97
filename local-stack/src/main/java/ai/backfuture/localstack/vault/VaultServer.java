package ai.backfuture.localstack.vault;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A stand-in for HashiCorp Vault, on loopback unless told otherwise.
 *
 * <p>Everything is in memory: what was stored is gone when the server is closed. {@link #restart()} plays a restart of a
 * Vault whose storage survived.
 */
public final class VaultServer implements AutoCloseable {

    private final Options options;
    private final Vault vault;
    private final Vertx vertx;
    private final Gate gate = new Gate();
    private final @Nullable String unsealKey;
    private final Set<HttpConnection> connections = ConcurrentHashMap.newKeySet();
    private final HttpServer listener;

    /**
     * How to start.
     *
     * @param host the address to listen on
     * @param port zero for any free one
     * @param devRootToken starts initialised and unsealed with this root token and KV version 2 at {@code secret/};
     *     null for a server that waits to be initialised
     * @param auditFile where an audit device writes from the start; null for none
     * @param clock what all times to live are counted by
     * @param version what the server says it is
     */
    public record Options(
            String host,
            int port,
            @Nullable String devRootToken,
            @Nullable Path auditFile,
            Clock clock,
            String version) {

        private static final String LOOPBACK = "127.0.0.1";

        /** A free port, dev mode with the root token {@code root}, no audit log, the real time. */
        public static Options dev() {
            return new Options(LOOPBACK, 0, "root", null, Clock.systemUTC(), "1.7.0");
        }

        /** A free port, not initialised, no audit log, the real time. */
        public static Options uninitialised() {
            return new Options(LOOPBACK, 0, null, null, Clock.systemUTC(), "1.7.0");
        }

        /** A container, where others have to reach it, listens on all addresses. */
        public Options onHost(String newHost) {
            return new Options(newHost, port, devRootToken, auditFile, clock, version);
        }

        public Options onPort(int newPort) {
            return new Options(host, newPort, devRootToken, auditFile, clock, version);
        }

        public Options withRootToken(String token) {
            return new Options(host, port, token, auditFile, clock, version);
        }

        public Options auditedTo(Path file) {
            return new Options(host, port, devRootToken, file, clock, version);
        }

        public Options withClock(Clock newClock) {
            return new Options(host, port, devRootToken, auditFile, newClock, version);
        }

        @Override
        public String toString() {
            return "Vault stand-in " + version + " on port " + port;
        }
    }

    private VaultServer(Options options) {
        this.options = options;
        this.vault = new Vault(options.clock(), options.version());
        this.unsealKey = options.devRootToken() == null ? null : vault.startInDevMode(options.devRootToken());
        if (options.auditFile() != null) {
            try {
                vault.auditTo(options.auditFile());
            } catch (IOException e) {
                throw new UncheckedIOException("the audit log cannot be written", e);
            }
        }
        this.vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(1)
                .setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(1)
                .setUseDaemonThread(true)
                .setFileSystemOptions(new FileSystemOptions()
                        .setClassPathResolvingEnabled(false)
                        .setFileCachingEnabled(false)));
        try {
            this.listener = listen();
        } catch (IllegalStateException e) {
            close();
            throw e;
        }
    }

    public static VaultServer start(Options options) {
        return new VaultServer(options);
    }

    public String address() {
        return "http://127.0.0.1:" + port();
    }

    public int port() {
        return listener.actualPort();
    }

    /**
     * May do everything.
     *
     * @throws IllegalStateException if the server was not started in dev mode
     */
    public String rootToken() {
        return Optional.ofNullable(options.devRootToken())
                .orElseThrow(() -> new IllegalStateException("only dev mode has a root token from the start"));
    }

    /**
     * What unseals it again, in base64.
     *
     * @throws IllegalStateException if the server was not started in dev mode
     */
    public String unsealKey() {
        return Optional.ofNullable(unsealKey)
                .orElseThrow(() -> new IllegalStateException("only dev mode knows its unseal key"));
    }

    /** Takes requests and leaves them without an answer until {@link #resume()}, like a process that hangs. */
    public void suspend() {
        gate.shut();
    }

    /** Answers what has waited, in the order it came, and goes on. */
    public void resume() {
        gate.open(answering -> vertx.runOnContext(_ -> answering.run()));
    }

    /** How many requests have come while it was suspended. */
    int waiting() {
        return gate.waiting();
    }

    /**
     * Drops every connection and comes back sealed, with all it had stored, as a Vault with lasting storage would. The port
     * stays taken meanwhile, so that nobody else gets it.
     */
    public void restart() {
        gate.openForNewcomers();
        vault.seal();
        connections.forEach(connection -> await(connection.close()));
    }

    @Override
    public void close() {
        await(vertx.close());
        vault.close();
    }

    private HttpServer listen() {
        VaultListener requests = new VaultListener(vault, gate);
        HttpServerOptions http = new HttpServerOptions()
                .setHost(options.host())
                .setPort(options.port())
                .setTcpNoDelay(true);
        return await(vertx.createHttpServer(http)
                .connectionHandler(this::remember)
                .requestHandler(requests::accept)
                .listen());
    }

    private void remember(HttpConnection connection) {
        connections.add(connection);
        connection.closeHandler(_ -> connections.remove(connection));
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting or stopping the Vault stand-in", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the Vault stand-in could not start or stop", e);
        }
    }
}
