package ai.backfuture.worker.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.backfuture.contracts.CredentialRef;
import ai.backfuture.contracts.EventJson;
import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.StepName;
import ai.backfuture.contracts.StepOutcome;
import ai.backfuture.contracts.ValidationEvent;
import ai.backfuture.contracts.ValidationEvent.ConnectionFailed;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole checks over real sockets, against an exchange that misbehaves in every way we could think of. */
class MisbehavingExchangeTest extends CheckOnAStub {

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
}
