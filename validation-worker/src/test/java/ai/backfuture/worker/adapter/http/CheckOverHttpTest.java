package ai.backfuture.worker.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.backfuture.contracts.ConnectionEvent;
import ai.backfuture.contracts.ConnectionEvent.ConnectionTestRequested;
import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.StepName;
import ai.backfuture.contracts.TestStep;
import ai.backfuture.contracts.ValidationEvent;
import ai.backfuture.contracts.ValidationEvent.ConnectionFailed;
import ai.backfuture.contracts.ValidationEvent.ConnectionValidated;
import ai.backfuture.worker.application.SecretStore;
import ai.backfuture.worker.domain.ApiCredential;
import ai.backfuture.worker.domain.Endpoint;
import ai.backfuture.worker.domain.Request;
import ai.backfuture.worker.domain.SecretText;
import ai.backfuture.worker.domain.Site;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole checks over real sockets. */
class CheckOverHttpTest extends CheckOnAStub {

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
    void each_call_is_a_span_that_tells_endpoint_and_status_and_nothing_of_the_request() {
        exchange.on(BALANCES, request -> request.response().setStatusCode(503).end("{}"));

        test();

        assertThat(spans.names())
                .containsExactlyInAnyOrderElementsOf(exchange.asked().stream()
                        .map(call -> call.replace("/kucoin", "").replaceAll("[?].*", ""))
                        .toList());
        assertThat(exchange.asked()).anyMatch(call -> call.contains("?type=trade"));
        assertThat(spans.everything())
                .contains("status_code=503", "127.0.0.1")
                .doesNotContain("?", "type=trade", CANARY, "secret-canary", "pass-canary");
        assertThat(spans.attributeNames())
                .containsExactlyInAnyOrder(
                        "backfuture.exchange",
                        "server.address",
                        "http.request.method",
                        "url.path",
                        "http.response.status_code");
    }

    @Test
    void progress_begins_before_the_key_is_judged() {
        test();

        assertThat(progress).extracting(TestStep::step).containsExactly(StepName.values());
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
                UUID.randomUUID(),
                "alice",
                new ExchangeId("moon"),
                Set.of(Market.SPOT),
                someRef(),
                test(Instant.MAX, null));

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
}
