package ai.backfuture.worker;

import ai.backfuture.worker.adapter.http.ExchangeSettings;
import ai.backfuture.worker.adapter.http.HttpSettings;
import ai.backfuture.worker.adapter.http.WebClientExchangeCalls;
import ai.backfuture.worker.adapter.kafka.KafkaTestProgress;
import ai.backfuture.worker.adapter.vault.VaultSecretStore;
import ai.backfuture.worker.application.ExchangeCalls;
import ai.backfuture.worker.application.Gate;
import ai.backfuture.worker.application.Lines;
import ai.backfuture.worker.application.SecretStore;
import ai.backfuture.worker.application.TestProgress;
import ai.backfuture.worker.application.TestingConnection;
import ai.backfuture.worker.application.WorkerLimits;
import ai.backfuture.worker.domain.Exchange;
import ai.backfuture.worker.exchange.binance.Binance;
import ai.backfuture.worker.exchange.bingx.Bingx;
import ai.backfuture.worker.exchange.bitget.Bitget;
import ai.backfuture.worker.exchange.bybit.Bybit;
import ai.backfuture.worker.exchange.coinbase.Coinbase;
import ai.backfuture.worker.exchange.gateio.GateIo;
import ai.backfuture.worker.exchange.htx.Htx;
import ai.backfuture.worker.exchange.kucoin.KuCoin;
import ai.backfuture.worker.exchange.mexc.Mexc;
import ai.backfuture.worker.exchange.okx.Okx;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vault.VaultKVSecretReactiveEngine;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts the worker together; a new exchange is one more line in {@link #exchanges}. */
@ApplicationScoped
class Assembly {

    /** Every adapter that there is. */
    static List<Exchange> exchanges() {
        return List.of(
                new Mexc(),
                new KuCoin(),
                new Binance(),
                new Okx(),
                new Bitget(),
                new GateIo(),
                new Htx(),
                new Bingx(),
                new Coinbase(),
                new Bybit());
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    Lines lines(ExchangeCalls calls, WorkerLimits limits, Clock clock, MeterRegistry metrics) {
        Lines lines = new Lines(exchanges(), calls, limits, clock);
        lines.gates().forEach((exchange, gate) -> {
            Gauge.builder("backfuture.exchange.breaker", gate, Gate::breakerState)
                    .description("0 closed, 1 trying again, 2 open")
                    .tag("exchange", exchange.value())
                    .register(metrics);
            Gauge.builder("backfuture.exchange.paused", gate, one -> one.paused() ? 1 : 0)
                    .description("1 while the exchange has asked us to stay away")
                    .tag("exchange", exchange.value())
                    .register(metrics);
        });
        return lines;
    }

    @Produces
    @Singleton
    ExchangeCalls calls(
            Vertx vertx, ExchangeSettings addresses, HttpSettings http, MeterRegistry metrics, Tracer tracer) {
        return new WebClientExchangeCalls(vertx, addresses, http, metrics, tracer);
    }

    @Produces
    @Singleton
    SecretStore secrets(VaultKVSecretReactiveEngine vault, WorkerLimits limits, MeterRegistry metrics) {
        return new VaultSecretStore(vault, limits.vaultTimeout(), metrics);
    }

    @Produces
    @Singleton
    KafkaTestProgress progress(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            Clock clock,
            MeterRegistry metrics) {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ProducerConfig.CLIENT_ID_CONFIG, "validation-worker-progress",
                ProducerConfig.ACKS_CONFIG, "1",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "false",
                ProducerConfig.LINGER_MS_CONFIG, "2",
                ProducerConfig.MAX_BLOCK_MS_CONFIG, "1000",
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, "2000",
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, "5000",
                ProducerConfig.BUFFER_MEMORY_CONFIG, "4194304");
        return new KafkaTestProgress(settings, clock, metrics);
    }

    void close(@Disposes KafkaTestProgress progress) {
        progress.close();
    }

    @Produces
    @Singleton
    TestingConnection testing(
            Lines lines, SecretStore secrets, TestProgress progress, WorkerLimits limits, Clock clock) {
        return new TestingConnection(lines, secrets, progress, limits, clock);
    }

    void warmUp(@Observes StartupEvent started, Lines lines) {
        lines.warmUp();
    }
}
