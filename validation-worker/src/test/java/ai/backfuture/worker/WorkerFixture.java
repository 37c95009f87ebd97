package ai.backfuture.worker;

import ai.backfuture.worker.adapter.http.ExchangeSettings;
import ai.backfuture.worker.adapter.http.LoopbackSettings;
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
import java.util.Map;
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
                .collect(Collectors.toMap(
                        Function.identity(), id -> LoopbackSettings.exchangeAt(URI.create(simulator + "/" + id))));
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        WebClientExchangeCalls calls = new WebClientExchangeCalls(
                vertx,
                () -> addresses,
                new LoopbackSettings(),
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
}
