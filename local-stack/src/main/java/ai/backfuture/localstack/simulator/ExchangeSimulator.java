package ai.backfuture.localstack.simulator;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The exchanges, each under its id, and the control API at the root of the same address.
 *
 * <p>It speaks plain HTTP and shows secrets to whoever asks: for loopback and closed networks only.
 */
public final class ExchangeSimulator implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int MOST_HEADER_BYTES = 64 * 1024;
    private static final long START_SECONDS = 30;

    private final Vertx vertx;
    private final HttpServer server;

    private ExchangeSimulator(Vertx vertx, HttpServer server) {
        this.vertx = vertx;
        this.server = server;
    }

    /**
     * Starts on loopback.
     *
     * @param port 0 for any free one
     */
    public static ExchangeSimulator start(int port) {
        return start(LOOPBACK, port, List.of(LOOPBACK), Clock.systemUTC());
    }

    /**
     * Starts on an address of choice.
     *
     * @param callers the addresses or networks that callers come from, as on the allowlists of ready-made accounts
     * @param clock of all exchanges
     */
    public static ExchangeSimulator start(String host, int port, List<String> callers, Clock clock) {
        Vertx vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(2)
                .setFileSystemOptions(new FileSystemOptions()
                        .setClassPathResolvingEnabled(false)
                        .setFileCachingEnabled(false)));
        SimulatedExchanges exchanges = new SimulatedExchanges();
        Accounts accounts = new Accounts();
        exchanges.all().forEach(exchange -> ReadyMadeAccounts.of(exchange, callers)
                .forEach(accounts::add));
        Faults faults = new Faults();
        CallLog calls = new CallLog();
        AddressLimits limits = new AddressLimits();
        Answering answering = new Answering(accounts, faults, limits, clock, () -> ThreadLocalRandom.current()
                .nextDouble());
        ExchangeDoor door = new ExchangeDoor(vertx, answering, calls, clock);
        Router control = new ControlApi(exchanges, accounts, faults, limits, calls, callers).routes(vertx);
        HttpServer server = vertx.createHttpServer(new HttpServerOptions()
                        .setMaxInitialLineLength(MOST_HEADER_BYTES)
                        .setMaxHeaderSize(MOST_HEADER_BYTES))
                .requestHandler(request -> exchangeOf(exchanges, request)
                        .ifPresentOrElse(exchange -> door.enter(exchange, request), () -> control.handle(request)));
        return new ExchangeSimulator(vertx, listening(vertx, server, host, port));
    }

    private static Optional<SimulatedExchange> exchangeOf(SimulatedExchanges exchanges, HttpServerRequest request) {
        String[] parts = request.uri().split("[/?]", 3);
        return parts.length == 3 ? exchanges.find(parts[1]) : Optional.empty();
    }

    private static HttpServer listening(Vertx vertx, HttpServer server, String host, int port) {
        try {
            return server.listen(port, host)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(START_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            vertx.close();
            throw new IllegalStateException("interrupted while starting", e);
        } catch (ExecutionException | TimeoutException e) {
            vertx.close();
            throw new IllegalStateException("the exchange simulator cannot listen on port " + port, e);
        }
    }

    public String baseUrl() {
        return "http://localhost:" + server.actualPort();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
