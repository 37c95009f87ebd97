package ai.backfuture.connection.domain;

import static ai.backfuture.connection.domain.ConnectionsInTests.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.contracts.Market;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pace at which tests go out, in a time that only the test knows. */
class QuotaTest {

    private static final Set<Market> SPOT = Set.of(Market.SPOT);
    private static final Set<Market> BOTH = Set.of(Market.SPOT, Market.FUTURES);

    static Stream<Exchange> exchanges() {
        return new Exchanges().all().stream();
    }

    /** An exchange that counts calls in any span, as they arrive: later than we sent them, and not evenly so. */
    private static final class Counter {

        private final Quota.Limit limit;
        private final Deque<long[]> arrived = new ArrayDeque<>();
        private int inSpan;
        private int most;

        Counter(Quota.Limit limit) {
            this.limit = limit;
        }

        void arrives(long at, int units) {
            arrived.addLast(new long[] {at, units});
            inSpan += units;
            while (arrived.getFirst()[0] <= at - limit.per().toMillis()) {
                inSpan -= (int) arrived.removeFirst()[1];
            }
            most = Math.max(most, inSpan);
        }
    }

    @ParameterizedTest
    @MethodSource("exchanges")
    void no_span_of_an_exchange_ever_sees_more_than_its_limit_although_calls_drift(Exchange exchange) {
        Quota quota = exchange.quota();
        Random chance = new Random(7);
        Budget budget = new Budget(exchange.id(), "default", Map.of(), null);
        Map<Quota.Limit, Counter> counters = new java.util.HashMap<>();
        quota.limits().forEach(limit -> counters.put(limit, new Counter(limit)));
        long lastArrival = 0;

        for (long millis = 0; millis < 200_000; millis += 1 + chance.nextInt(40)) {
            Instant now = NOW.plusMillis(millis);
            while (budget.allows(quota, BOTH, 1, now)) {
                budget = budget.spentOn(quota, BOTH, now);
                lastArrival = Math.max(lastArrival, millis + chance.nextInt(140));
                for (Quota.Limit limit : quota.limits()) {
                    counters.get(limit).arrives(lastArrival, limit.both());
                }
            }
        }

        counters.forEach(
                (limit, counter) -> assertThat(counter.most).as(limit.name()).isLessThanOrEqualTo(limit.units()));
    }

    @Test
    void of_a_quota_in_spans_of_seconds_more_than_95_percent_are_used_however_late_we_look() {
        Quota quota = new Exchanges().of(ExchangeId.BYBIT).quota();
        Random chance = new Random(3);
        Budget budget = new Budget(ExchangeId.BYBIT, "default", Map.of(), null);
        int tests = 0;

        for (long millis = 0; millis < 300_000; millis += 1 + chance.nextInt(120)) {
            Instant now = NOW.plusMillis(millis);
            while (budget.allows(quota, SPOT, 1, now)) {
                budget = budget.spentOn(quota, SPOT, now);
                tests++;
            }
        }

        assertThat(tests / 300.0).isGreaterThan(0.95 * quota.testsPerSecond(SPOT));
    }

    @ParameterizedTest
    @MethodSource("exchanges")
    void a_test_that_comes_next_never_waits_for_a_whole_span(Exchange exchange) {
        Quota quota = exchange.quota();
        Duration longest = quota.limits().stream()
                .map(Quota.Limit::per)
                .max(Duration::compareTo)
                .orElseThrow();
        Budget budget = new Budget(exchange.id(), "default", Map.of(), null);
        long lastSent = 0;
        long longestGap = 0;

        for (long millis = 0; millis < 5 * longest.toMillis(); millis += 10) {
            Instant now = NOW.plusMillis(millis);
            while (budget.allows(quota, BOTH, 1, now)) {
                budget = budget.spentOn(quota, BOTH, now);
                longestGap = Math.max(longestGap, millis - lastSent);
                lastSent = millis;
            }
        }

        assertThat(longestGap).isLessThanOrEqualTo(longest.toMillis() / 3 + 1_000);
    }

    @Test
    void a_share_of_the_quota_is_all_that_a_recovering_exchange_gets() {
        Quota quota = new Exchanges().of(ExchangeId.BYBIT).quota();
        Budget budget = new Budget(ExchangeId.BYBIT, "default", Map.of(), null);
        int tests = 0;

        for (long millis = 0; millis < 60_000; millis += 20) {
            Instant now = NOW.plusMillis(millis);
            while (budget.allows(quota, SPOT, 0.1, now)) {
                budget = budget.spentOn(quota, SPOT, now);
                tests++;
            }
        }

        assertThat(tests / 60.0).isBetween(0.05 * quota.testsPerSecond(SPOT), 0.11 * quota.testsPerSecond(SPOT));
    }

    @Test
    void a_clock_that_is_set_back_does_not_stop_everything() {
        Quota quota = new Exchanges().of(ExchangeId.BYBIT).quota();
        Budget budget = new Budget(ExchangeId.BYBIT, "default", Map.of(), null);
        while (budget.allows(quota, SPOT, 1, NOW)) {
            budget = budget.spentOn(quota, SPOT, NOW);
        }

        assertThat(budget.allows(quota, SPOT, 1, NOW.minus(Duration.ofSeconds(1))))
                .isFalse();
        assertThat(budget.allows(quota, SPOT, 1, NOW.minus(Duration.ofHours(73))))
                .isTrue();
    }

    @Test
    void a_pause_holds_until_its_end_and_no_longer() {
        Budget budget = new Budget(ExchangeId.MEXC, "default", Map.of(), NOW.plusSeconds(30));

        assertThat(budget.paused(NOW.plusSeconds(29))).isTrue();
        assertThat(budget.paused(NOW.plusSeconds(30))).isFalse();
    }

    @Test
    void a_limit_that_no_test_could_keep_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Quota.Limit("calls", 3, Duration.ofSeconds(1), 2, 4));
    }
}
