package ai.backfuture.worker.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.StepName;
import ai.backfuture.contracts.ValidationEvent.ConnectionFailed;
import ai.backfuture.contracts.ValidationEvent.ConnectionValidated;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a check learns an exchange's time, and whether it is open. */
class PulseTest extends CheckOnAStub {

    @Test
    void a_second_test_soon_after_asks_for_no_time() {
        test();
        exchange.asked().clear();

        test();

        assertThat(exchange.asked()).hasSize(6).noneMatch(call -> call.contains("timestamp"));
    }

    @Test
    void a_closed_exchange_is_not_asked_with_the_key() {
        exchange.on("/kucoin/api/v1/status", "{\"code\":\"200000\",\"data\":{\"status\":\"close\",\"msg\":\"\"}}");

        assertTemporary(test(), StepName.REACHABLE);
        assertThat(exchange.asked()).noneMatch(call -> call.contains("api-key"));
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
    void an_order_that_leaves_the_status_out_asks_for_the_time_alone() {
        testing.test(order(someRef(), test(clock.instant().plusSeconds(60), false)));

        assertThat(exchange.asked()).contains("GET /kucoin/api/v1/timestamp").noneMatch(PulseTest::isStatus);
    }

    @Test
    void an_order_that_wants_the_status_asks_for_it_although_the_time_is_known() {
        test();
        exchange.asked().clear();

        testing.test(order(someRef(), test(clock.instant().plusSeconds(60), true)));

        assertThat(exchange.asked()).anyMatch(PulseTest::isStatus);
    }

    @Test
    void a_time_that_is_measured_again_asks_for_no_status_that_the_order_leaves_out() {
        exchange.on(BALANCES, "{\"code\":\"400002\",\"msg\":\"KC-API-TIMESTAMP Invalid\"}");

        testing.test(order(someRef(), test(clock.instant().plusSeconds(60), false)));

        assertThat(exchange.asked().stream().filter(call -> call.contains("timestamp")))
                .hasSizeGreaterThan(2);
        assertThat(exchange.asked()).noneMatch(PulseTest::isStatus);
    }

    private static boolean isStatus(String call) {
        return call.endsWith("/status");
    }
}
