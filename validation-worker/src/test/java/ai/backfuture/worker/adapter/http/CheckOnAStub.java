package ai.backfuture.worker.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.ConnectionEvent;
import ai.backfuture.contracts.ConnectionEvent.ConnectionTestRequested;
import ai.backfuture.contracts.CredentialRef;
import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.Statements;
import ai.backfuture.contracts.StepName;
import ai.backfuture.contracts.StepOutcome;
import ai.backfuture.contracts.TestOrder;
import ai.backfuture.contracts.TestStep;
import ai.backfuture.contracts.Trigger;
import ai.backfuture.contracts.ValidationEvent;
import ai.backfuture.contracts.ValidationEvent.ConnectionFailed;
import ai.backfuture.worker.application.Lines;
import ai.backfuture.worker.application.SecretStore;
import ai.backfuture.worker.application.TestLimits;
import ai.backfuture.worker.application.TestingConnection;
import ai.backfuture.worker.domain.ApiCredential;
import ai.backfuture.worker.domain.SecretText;
import ai.backfuture.worker.exchange.kucoin.KuCoin;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** A worker that checks keys at a stub of an exchange, over real sockets. */
abstract class CheckOnAStub {

    static final String BALANCES = "/kucoin/api/v1/accounts";
    static final String CANARY = "canary0123456789abcdef01";

    final Vertx vertx = Vertx.vertx();
    final StubExchange exchange = new StubExchange(vertx);
    final KuCoin kuCoin = new KuCoin();
    final List<TestStep> progress = new ArrayList<>();
    final RecordedSpans spans = new RecordedSpans();
    Clock clock = Clock.systemUTC();
    Supplier<SecretStore.Lookup> vault = CheckOnAStub::found;
    TestingConnection testing = testing();

    @AfterEach
    void close() {
        exchange.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    ValidationEvent test() {
        return testing.test(order(someRef())).orElseThrow();
    }

    TestingConnection testing() {
        Lines lines = new Lines(List.of(kuCoin), calls(), TestLimits.quick(), clock);
        return new TestingConnection(
                lines, ref -> vault.get(), (order, steps) -> progress.addAll(steps), TestLimits.quick(), clock);
    }

    WebClientExchangeCalls calls() {
        URI url = URI.create(exchange.url() + "/kucoin");
        return new WebClientExchangeCalls(
                vertx,
                () -> Map.of("kucoin", LoopbackSettings.exchangeAt(url)),
                new LoopbackSettings(),
                new SimpleMeterRegistry(),
                spans.tracer());
    }

    ConnectionEvent order(CredentialRef ref) {
        return order(ref, clock.instant().plusSeconds(60));
    }

    static ConnectionEvent order(CredentialRef ref, Instant notAfter) {
        return order(ref, test(notAfter, null));
    }

    static ConnectionEvent order(CredentialRef ref, TestOrder test) {
        return new ConnectionTestRequested(
                UUID.randomUUID(), "alice", ExchangeId.KUCOIN, Set.of(Market.SPOT, Market.FUTURES), ref, test);
    }

    static TestOrder test(Instant notAfter, @Nullable Boolean asksStatus) {
        return new TestOrder(3, Trigger.REQUESTED, Instant.now(), notAfter, Statements.none(), null, asksStatus);
    }

    static SecretStore.Lookup found() {
        return new SecretStore.Lookup.Found(
                new ApiCredential(SecretText.of(CANARY), SecretText.of("secret-canary"), SecretText.of("pass-canary")));
    }

    static CredentialRef someRef() {
        return CredentialRef.of(UUID.randomUUID(), UUID.randomUUID());
    }

    static void assertTemporary(ValidationEvent result, StepName at) {
        assertThat(result).isInstanceOfSatisfying(ConnectionFailed.class, failed -> {
            assertThat(failed.reason()).isEqualTo(Reason.EXCHANGE_UNAVAILABLE);
            assertThat(step(failed, at)).isEqualTo(StepOutcome.UNDETERMINED);
        });
    }

    static StepOutcome step(ValidationEvent result, StepName name) {
        return result.steps().get(name.ordinal()).outcome();
    }
}
