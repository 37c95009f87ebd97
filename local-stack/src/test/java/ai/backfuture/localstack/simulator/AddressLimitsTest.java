package ai.backfuture.localstack.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AddressLimitsTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final List<Toll> TWO_A_SECOND = List.of(Toll.call("calls", 2, Duration.ofSeconds(1)));

    private final AddressLimits limits = new AddressLimits();

    @BeforeEach
    void putInForce() {
        limits.putInForce(true);
    }

    @Test
    void nothing_is_counted_until_the_limits_are_put_in_force() {
        limits.putInForce(false);

        for (int call = 0; call < 100; call++) {
            assertThat(calls(TWO_A_SECOND, 0)).isEmpty();
        }
    }

    @Test
    void spans_slide_and_a_refused_call_takes_nothing() {
        assertThat(calls(TWO_A_SECOND, 0)).isEmpty();
        assertThat(calls(TWO_A_SECOND, 900)).isEmpty();
        assertThat(calls(TWO_A_SECOND, 999)).contains(new Trouble.RateLimited(OptionalLong.of(1)));
        assertThat(calls(TWO_A_SECOND, 1000)).isEmpty();
        assertThat(calls(TWO_A_SECOND, 1001)).isPresent();
        assertThat(calls(TWO_A_SECOND, 1900)).isEmpty();
    }

    @Test
    void each_address_and_each_exchange_is_counted_by_itself() {
        calls(TWO_A_SECOND, 0);
        calls(TWO_A_SECOND, 0);

        assertThat(limits.count("okx", "192.0.2.2", TWO_A_SECOND, NOW)).isEmpty();
        assertThat(limits.count("htx", "192.0.2.1", TWO_A_SECOND, NOW)).isEmpty();
        assertThat(limits.count("okx", "192.0.2.1", TWO_A_SECOND, NOW)).isPresent();
    }

    @Test
    void a_call_that_one_of_two_limits_refuses_takes_nothing_of_the_other() {
        Toll wide = Toll.call("wide", 3, Duration.ofSeconds(1));
        Toll narrow = Toll.call("narrow", 1, Duration.ofSeconds(1));

        assertThat(calls(List.of(wide, narrow), 0)).isEmpty();
        assertThat(calls(List.of(wide, narrow), 1)).isPresent();
        assertThat(calls(List.of(wide, narrow), 2)).isPresent();
        assertThat(calls(List.of(wide), 3)).isEmpty();
        assertThat(calls(List.of(wide), 4)).isEmpty();
        assertThat(calls(List.of(wide), 5)).isPresent();
    }

    @Test
    void the_time_to_wait_is_when_enough_of_what_was_taken_lies_back() {
        List<Toll> heavy = List.of(new Toll("weight", 20, 50, Duration.ofMinutes(1), Toll.Excess.REFUSED));

        calls(heavy, 0);
        calls(heavy, 30_000);

        assertThat(calls(heavy, 40_000)).contains(new Trouble.RateLimited(OptionalLong.of(20)));
    }

    @Test
    void who_goes_on_although_refused_is_shut_out_from_everything() {
        List<Toll> strict = List.of(Toll.call("calls", 1, Duration.ofSeconds(1)).or(Toll.Excess.REFUSED_THEN_SHUT_OUT));
        calls(strict, 0);

        for (int refused = 0; refused < AddressLimits.PATIENCE; refused++) {
            assertThat(calls(strict, 10)).containsInstanceOf(Trouble.RateLimited.class);
        }
        assertThat(calls(strict, 20)).contains(new Trouble.Banned(120));
        assertThat(calls(TWO_A_SECOND, 60_020)).contains(new Trouble.Banned(60));
        assertThat(calls(TWO_A_SECOND, 120_020)).isEmpty();
    }

    private Optional<Trouble> calls(List<Toll> tolls, long millis) {
        return limits.count("okx", "192.0.2.1", tolls, NOW.plusMillis(millis));
    }
}
