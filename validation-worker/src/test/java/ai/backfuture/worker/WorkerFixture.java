package ai.backfuture.worker;

import ai.backfuture.worker.adapter.http.ExchangeSettings;
import ai.backfuture.worker.adapter.http.HttpSettings;
import ai.backfuture.worker.adapter.http.WebClientExchangeCalls;
import ai.backfuture.worker.application.Lines;
import ai.backfuture.worker.application.SecretStore;
import ai.backfuture.worker.application.TestLimits;
import ai.backfuture.worker.application.TestProgress;
import ai.backfuture.worker.application.TestingConnection;
import ai.backfuture.worker.application.WorkerLimits;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The worker's core with the real exchanges' adapters, without Kafka and Vault around it. */
public final class WorkerFixture implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final String simulator;

    private WorkerFixture(String simulator) {
        this.simulator = simulator;
    }

    public static WorkerFixture towards(String simulator) {
        return new WorkerFixture(simulator);
    }

    public TestingConnection testing(SecretStore secrets) {
        return parts(TestLimits.quick()).testing(secrets, (order, steps) -> {});
    }

    /** A worker that knows nothing yet: no exchange's time, no pause, no failure. */
    public Parts parts(WorkerLimits limits) {
        Map<String, ExchangeSettings.Urls> addresses = Assembly.exchanges().stream()
                .map(exchange -> exchange.id().value())
                .collect(Collectors.toMap(Function.identity(), id -> urls(simulator + "/" + id)));
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        WebClientExchangeCalls calls = new WebClientExchangeCalls(
                vertx,
                () -> addresses,
                new Plain(),
                meters,
                OpenTelemetry.noop().getTracer("test"));
        return new Parts(new Lines(Assembly.exchanges(), calls, limits, Clock.systemUTC()), limits, meters);
    }

    /** One worker's own state. */
    public record Parts(Lines lines, WorkerLimits limits, MeterRegistry registry) {

        public TestingConnection testing(SecretStore secrets, TestProgress progress) {
            return new TestingConnection(lines, secrets, progress, limits, Clock.systemUTC());
        }

        /** The names and tags of everything that was measured. */
        public String meters() {
            return registry.getMeters().stream()
                    .map(meter -> meter.getId().toString())
                    .collect(Collectors.joining("\n"));
        }
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
        public Optional<String> localAddress() {
            return Optional.empty();
        }

        @Override
        public Optional<String> trustedAuthorities() {
            return Optional.empty();
        }
    }
}
