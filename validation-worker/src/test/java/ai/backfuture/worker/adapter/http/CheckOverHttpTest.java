package ai.backfuture.worker.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ai.backfuture.contracts.ConnectionEvent;
import ai.backfuture.contracts.ConnectionEvent.ConnectionTestRequested;
import ai.backfuture.contracts.CredentialRef;
import ai.backfuture.contracts.EventJson;
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
import ai.backfuture.contracts.ValidationEvent.ConnectionValidated;
import ai.backfuture.worker.application.Lines;
import ai.backfuture.worker.application.SecretStore;
import ai.backfuture.worker.application.TestLimits;
import ai.backfuture.worker.application.TestingConnection;
import ai.backfuture.worker.domain.ApiCredential;
import ai.backfuture.worker.domain.Endpoint;
import ai.backfuture.worker.domain.Request;
import ai.backfuture.worker.domain.SecretText;
import ai.backfuture.worker.domain.Site;
import ai.backfuture.worker.exchange.kucoin.KuCoin;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole checks over real sockets, against an exchange that misbehaves in every way we could think of. */
class CheckOverHttpTest {

    private static final String BALANCES = "/kucoin/api/v1/accounts";
    private static final String CANARY = "canary0123456789abcdef01";

    private final Vertx vertx = Vertx.vertx();
    private final StubExchange exchange = new StubExchange(vertx);
    private final KuCoin kuCoin = new KuCoin();
    private final List<TestStep> progress = new ArrayList<>();
    private Clock clock = Clock.systemUTC();
    private Supplier<SecretStore.Lookup> vault = CheckOverHttpTest::found;
    private TestingConnection testing = testing();

    @AfterEach
    void close() {
        exchange.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void a_good_key_passes_with_one_call_per_question() {
        ValidationEvent result = test();

        assertThat(result).isInstanceOf(ConnectionValidated.class);
        assertThat(((ConnectionValidated) result).accountUid()).isEqualTo("7");
        assertThat(exchange.asked())
                .containsExactlyInAnyOrder(
                        "GET /kucoin/api/v1/timestamp",
                        "GET /kucoin/api/v1/timestamp",
                        "GET /kucoin/api/v1/status",
                        "GET /kucoin/api/v1/status",
                        "GET /kucoin/api/v1/user/api-key",
                        "GET /kucoin/api/v1/accounts?type=trade",
                        "GET /kucoin/api/v1/hf/orders/active?symbol=BTC-USDT",
                        "GET /kucoin/api/v1/account-overview?currency=USDT",
                        "GET /kucoin/api/v1/positions",
                        "GET /kucoin/api/v1/orders?status=active");
    }

    @Test
    void a_second_test_soon_after_asks_for_no_time() {
        test();
        exchange.asked().clear();

        test();

        assertThat(exchange.asked()).hasSize(6).noneMatch(call -> call.contains("timestamp"));
    }

    @Test
    void progress_begins_before_the_key_is_judged() {
        test();

        assertThat(progress).extracting(TestStep::step).containsExactly(StepName.values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>503 Bad gateway</html>", "", "{\"code\":\"200000\",\"data\":[{\"id\":\"1\",\"curr"})
    void a_success_that_is_no_answer_is_temporary(String body) {
        exchange.on(BALANCES, body);

        assertTemporary(test(), StepName.BALANCE);
    }

    @Test
    void five_good_answers_and_one_that_never_comes_are_temporary() {
        exchange.on(BALANCES, request -> {});

        ValidationEvent result = test();

        assertTemporary(result, StepName.BALANCE);
        assertThat(step(result, StepName.TRADE_FUTURES)).isEqualTo(StepOutcome.PASSED);
    }

    @Test
    void an_exchange_that_accepts_and_never_answers_ends_in_time() {
        exchange.on("/kucoin/api/v1/timestamp", request -> {});
        Instant before = Instant.now();

        assertTemporary(test(), StepName.REACHABLE);
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void an_answer_that_trickles_in_byte_by_byte_ends_in_time() {
        exchange.on(BALANCES, request -> {
            request.response().setChunked(true);
            vertx.setPeriodic(100, timer -> {
                if (request.response().closed() || request.response().ended()) {
                    vertx.cancelTimer(timer);
                } else {
                    request.response().write(" ");
                }
            });
        });
        Instant before = Instant.now();

        assertTemporary(test(), StepName.BALANCE);
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void a_huge_body_is_given_up_and_the_connection_closed() {
        Buffer megabyte = Buffer.buffer(new byte[1_000_000]);
        List<Boolean> closed = new CopyOnWriteArrayList<>();
        exchange.on(BALANCES, request -> {
            request.connection().closeHandler(gone -> closed.add(true));
            request.response().setChunked(true);
            pour(request, megabyte, 50);
        });

        assertTemporary(test(), StepName.BALANCE);
        await().until(() -> !closed.isEmpty());
    }

    @Test
    void a_compressed_body_is_not_unpacked() {
        exchange.on(BALANCES, request -> request.response()
                .putHeader("Content-Encoding", "gzip")
                .end(Buffer.buffer(gzip(new byte[50_000_000]))));

        assertTemporary(test(), StepName.BALANCE);
    }

    @Test
    void a_redirect_is_not_followed() {
        exchange.on(BALANCES, request -> request.response()
                .setStatusCode(302)
                .putHeader("Location", "/kucoin/api/v1/elsewhere")
                .end());

        assertTemporary(test(), StepName.BALANCE);
        assertThat(exchange.asked()).noneMatch(call -> call.contains("elsewhere"));
    }

    @Test
    void a_connection_that_breaks_off_is_temporary() {
        exchange.on(BALANCES, request -> request.connection().close());

        assertTemporary(test(), StepName.BALANCE);
    }

    @Test
    void a_closed_exchange_is_not_asked_with_the_key() {
        exchange.on("/kucoin/api/v1/status", "{\"code\":\"200000\",\"data\":{\"status\":\"close\",\"msg\":\"\"}}");

        assertTemporary(test(), StepName.REACHABLE);
        assertThat(exchange.asked()).noneMatch(call -> call.contains("api-key"));
    }

    @Test
    void a_key_that_the_exchange_echoes_is_repeated_nowhere() {
        exchange.on(
                "/kucoin/api/v1/user/api-key", "{\"code\":\"" + CANARY + "\",\"msg\":\"no such key " + CANARY + "\"}");
        exchange.on(BALANCES, "{\"code\":\"400006\",\"msg\":\"ip of " + CANARY + " is 198.51.100.9\"}");

        ConnectionFailed result = (ConnectionFailed) test();

        assertThat(result.reason()).isEqualTo(Reason.IP_NOT_ALLOWED);
        assertThat(result.seenAddress()).isEqualTo("198.51.100.9");
        assertThat(new String(EventJson.write(result), StandardCharsets.UTF_8)).doesNotContain(CANARY);
        assertThat(progress.toString()).doesNotContain(CANARY);
    }

    @Test
    void an_unknown_code_that_is_the_key_itself_is_dropped() {
        exchange.on("/kucoin/api/v1/user/api-key", "{\"code\":\"" + CANARY + "\",\"msg\":\"no\"}");

        ConnectionFailed result = (ConnectionFailed) test();

        assertThat(result.reason()).isEqualTo(Reason.UNKNOWN);
        assertThat(new String(EventJson.write(result), StandardCharsets.UTF_8)).doesNotContain(CANARY);
        assertThat(progress.toString()).doesNotContain(CANARY);
    }

    @ParameterizedTest
    @CsvSource({"-90, CLOCK_SKEW", "90, CLOCK_SKEW"})
    void a_clock_that_is_far_off_is_ours_and_the_key_is_not_tried(long seconds, Reason reason) {
        clock = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(seconds));
        testing = testing();

        ConnectionFailed result = (ConnectionFailed) test();

        assertThat(result.reason()).isEqualTo(reason);
        assertThat(exchange.asked()).noneMatch(call -> call.contains("api-key"));
    }

    @Test
    void a_clock_that_is_a_little_off_is_corrected() {
        clock = Clock.offset(Clock.systemUTC(), Duration.ofMillis(-1_500));
        testing = testing();
        List<Long> signedAt = new CopyOnWriteArrayList<>();
        exchange.on(BALANCES, request -> {
            signedAt.add(System.currentTimeMillis() - Long.parseLong(request.getHeader("KC-API-TIMESTAMP")));
            request.response().end("{\"code\":\"200000\",\"data\":[]}");
        });

        assertThat(test()).isInstanceOf(ConnectionValidated.class);
        assertThat(signedAt).singleElement().satisfies(off -> assertThat(Math.abs(off))
                .isLessThan(500));
    }

    @Test
    void a_time_that_the_exchange_does_not_take_is_measured_again_once() {
        exchange.on(BALANCES, "{\"code\":\"400002\",\"msg\":\"KC-API-TIMESTAMP Invalid\"}");

        ConnectionFailed result = (ConnectionFailed) test();

        assertThat(result.reason()).isEqualTo(Reason.CLOCK_SKEW);
        assertThat(result.exchangeCode()).isEqualTo("400002");
        assertThat(exchange.asked().stream().filter(call -> call.contains("/accounts")))
                .hasSize(2);
    }

    @Test
    void a_limit_is_reported_with_its_time_and_kept() {
        exchange.on(BALANCES, request -> request.response()
                .setStatusCode(429)
                .putHeader("gw-ratelimit-reset", "60000")
                .end("{\"code\":\"429000\",\"msg\":\"too many\"}"));
        CredentialRef ref = someRef();

        ConnectionFailed first = (ConnectionFailed) testing.test(order(ref)).orElseThrow();
        exchange.asked().clear();
        ConnectionFailed second = (ConnectionFailed) testing.test(order(ref)).orElseThrow();

        assertThat(first.reason()).isEqualTo(Reason.RATE_LIMITED);
        assertThat(first.retryAfter()).isAfter(Instant.now().plusSeconds(50));
        assertThat(second.reason()).isEqualTo(Reason.RATE_LIMITED);
        assertThat(second.retryAfter()).isAfter(Instant.now().plusSeconds(50));
        assertThat(exchange.asked()).isEmpty();
        assertThat(test()).isInstanceOf(ConnectionFailed.class);
    }

    @Test
    void an_exchange_that_fails_everybody_is_soon_left_alone() {
        exchange.on(
                "/kucoin/api/v1/timestamp",
                request -> request.response().setStatusCode(500).end());
        for (int connection = 0; connection < 3; connection++) {
            assertTemporary(test(), StepName.REACHABLE);
        }
        exchange.asked().clear();

        ConnectionFailed result = (ConnectionFailed) test();

        assertThat(result.reason()).isEqualTo(Reason.EXCHANGE_UNAVAILABLE);
        assertThat(result.retryAfter()).isAfter(Instant.now());
        assertThat(exchange.asked()).isEmpty();
    }

    @Test
    void a_credential_that_cannot_be_read_is_our_fault_and_never_the_key_s() {
        vault = () -> new SecretStore.Lookup.Unavailable("sealed");

        ConnectionFailed result = (ConnectionFailed) test();

        assertThat(result.reason()).isEqualTo(Reason.INTERNAL);
        assertThat(exchange.asked()).noneMatch(call -> call.contains("api-key"));
    }

    @Test
    void an_order_that_is_too_old_is_dropped_without_a_call() {
        Instant past = Instant.now().minusSeconds(1);

        Optional<ValidationEvent> result = testing.test(order(someRef(), past));

        assertThat(result).isEmpty();
        assertThat(exchange.asked()).isEmpty();
    }

    @Test
    void an_exchange_that_we_do_not_know_is_our_fault() {
        ConnectionEvent order = new ConnectionTestRequested(
                UUID.randomUUID(), "alice", new ExchangeId("moon"), Set.of(Market.SPOT), someRef(), test(Instant.MAX));

        assertThat(((ConnectionFailed) testing.test(order).orElseThrow()).reason())
                .isEqualTo(Reason.INTERNAL);
    }

    @Test
    void a_credential_is_wiped_when_its_test_is_over() {
        ApiCredential credential = new ApiCredential(SecretText.of("k"), SecretText.of("s"), SecretText.of("p"));
        vault = () -> new SecretStore.Lookup.Found(credential);

        test();

        assertThatThrownBy(() -> credential.secretKey().reveal()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_is_not_declared_as_harmless_is_never_sent() {
        Request order = Request.open(Endpoint.post(Site.SPOT, "/api/v1/hf/orders"));

        assertThatThrownBy(() -> calls().send(kuCoin, order, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(exchange.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://api.kucoin.com", "ftp://api.kucoin.com", "https://user@api.kucoin.com", "/kucoin"})
    void an_address_that_is_not_safe_stops_the_start(String url) {
        assertThatThrownBy(() -> ExchangeAddresses.Address.of(URI.create(url), List.of("localhost")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private ValidationEvent test() {
        return testing.test(order(someRef())).orElseThrow();
    }

    private TestingConnection testing() {
        Lines lines = new Lines(List.of(kuCoin), calls(), TestLimits.quick(), clock);
        return new TestingConnection(
                lines, ref -> vault.get(), (order, steps) -> progress.addAll(steps), TestLimits.quick(), clock);
    }

    private WebClientExchangeCalls calls() {
        URI url = URI.create(exchange.url() + "/kucoin");
        return new WebClientExchangeCalls(
                vertx,
                () -> Map.of("kucoin", new Urls(url, url, Map.of())),
                new TestHttpSettings(),
                new SimpleMeterRegistry());
    }

    private ConnectionEvent order(CredentialRef ref) {
        return order(ref, clock.instant().plusSeconds(60));
    }

    private static ConnectionEvent order(CredentialRef ref, Instant notAfter) {
        return new ConnectionTestRequested(
                UUID.randomUUID(),
                "alice",
                ExchangeId.KUCOIN,
                Set.of(Market.SPOT, Market.FUTURES),
                ref,
                test(notAfter));
    }

    private static TestOrder test(Instant notAfter) {
        return new TestOrder(3, Trigger.REQUESTED, Instant.now(), notAfter, Statements.none(), null);
    }

    private static SecretStore.Lookup found() {
        return new SecretStore.Lookup.Found(
                new ApiCredential(SecretText.of(CANARY), SecretText.of("secret-canary"), SecretText.of("pass-canary")));
    }

    private static CredentialRef someRef() {
        return CredentialRef.of(UUID.randomUUID(), UUID.randomUUID());
    }

    private static void assertTemporary(ValidationEvent result, StepName at) {
        assertThat(result).isInstanceOfSatisfying(ConnectionFailed.class, failed -> {
            assertThat(failed.reason()).isEqualTo(Reason.EXCHANGE_UNAVAILABLE);
            assertThat(step(failed, at)).isEqualTo(StepOutcome.UNDETERMINED);
        });
    }

    private static StepOutcome step(ValidationEvent result, StepName name) {
        return result.steps().get(name.ordinal()).outcome();
    }

    private static void pour(HttpServerRequest request, Buffer part, int times) {
        if (times == 0 || request.response().closed()) {
            return;
        }
        request.response().write(part).onSuccess(written -> pour(request, part, times - 1));
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private record Urls(URI spotUrl, URI futuresUrl, Map<String, ExchangeSettings.Url> all)
            implements ExchangeSettings.Urls {}

    private record TestHttpSettings() implements HttpSettings {

        @Override
        public List<String> plainHosts() {
            return List.of("127.0.0.1");
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
