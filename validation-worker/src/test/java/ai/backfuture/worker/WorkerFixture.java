package ai.backfuture.worker;

import ai.backfuture.worker.adapter.http.ExchangeSettings;
import ai.backfuture.worker.adapter.http.HttpSettings;
import ai.backfuture.worker.adapter.http.WebClientExchangeCalls;
import ai.backfuture.worker.application.Lines;
import ai.backfuture.worker.application.SecretStore;
import ai.backfuture.worker.application.TestLimits;
import ai.backfuture.worker.application.TestingConnection;
import ai.backfuture.worker.domain.Exchange;
import ai.backfuture.worker.exchange.binance.Binance;
import ai.backfuture.worker.exchange.bybit.Bybit;
import ai.backfuture.worker.exchange.kucoin.KuCoin;
import ai.backfuture.worker.exchange.mexc.Mexc;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The worker's core with the real exchanges' adapters, without Kafka and Vault around it. */
public final class WorkerFixture implements AutoCloseable {

    private static final List<Exchange> EXCHANGES = List.of(new Mexc(), new KuCoin(), new Binance(), new Bybit());

    private final Vertx vertx = Vertx.vertx();
    private final Lines lines;

    private WorkerFixture(String simulator) {
        Map<String, ExchangeSettings.Urls> addresses = EXCHANGES.stream()
                .map(exchange -> exchange.id().value())
                .collect(Collectors.toMap(id -> id, id -> urls(simulator + "/" + id)));
        WebClientExchangeCalls calls =
                new WebClientExchangeCalls(vertx, () -> addresses, new Plain(), new SimpleMeterRegistry());
        lines = new Lines(EXCHANGES, calls, TestLimits.quick(), Clock.systemUTC());
    }

    public static WorkerFixture towards(String simulator) {
        return new WorkerFixture(simulator);
    }

    public TestingConnection testing(SecretStore secrets) {
        return new TestingConnection(lines, secrets, (order, steps) -> {}, TestLimits.quick(), Clock.systemUTC());
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static ExchangeSettings.Urls urls(String url) {
        return new Urls(URI.create(url), URI.create(url), Map.of());
    }

    private record Urls(URI spotUrl, URI futuresUrl, Map<String, ExchangeSettings.Url> all)
            implements ExchangeSettings.Urls {}

    private record Plain() implements HttpSettings {

        @Override
        public List<String> plainHosts() {
            return List.of("127.0.0.1", "localhost");
        }

        @Override
        public int maxBodyBytes() {
            return 1 << 20;
        }

        @Override
        public Duration connectTimeout() {
            return Duration.ofSeconds(1);
        }

        @Override
        public int connectionsPerHost() {
            return 64;
        }

        @Override
        public Duration keepAlive() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Optional<String> trustedAuthorities() {
            return Optional.empty();
        }
    }
}
