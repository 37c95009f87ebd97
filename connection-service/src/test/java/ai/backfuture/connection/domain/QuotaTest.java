package ai.backfuture.connection.domain;

import static ai.backfuture.connection.domain.ConnectionsInTests.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.contracts.Market;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** Tests that go out as soon as they may, whose calls arrive some time before each test's end. */
    private static final class Traffic {

        private final Quota quota;
        private final Set<Market> markets;
        private final Random chance = new Random(7);
        private final Map<Quota.Limit, Counter> counters = new HashMap<>();
        private final PriorityQueue<Long> arrivals = new PriorityQueue<>();
        private final PriorityQueue<Long> ends = new PriorityQueue<>();
        private Budget budget;
        private int sent;

        Traffic(ExchangeId exchange, Set<Market> markets) {
            this.quota = new Exchanges().of(exchange).quota();
            this.markets = markets;
            this.budget = Budget.untouched(exchange, "default");
            quota.limits().forEach(limit -> counters.put(limit, new Counter(limit)));
        }

        void run(Duration time, IntUnaryOperator latency, int longestPause) {
            for (long millis = 0; millis < time.toMillis(); millis += 1 + chance.nextInt(longestPause)) {
                while (!arrivals.isEmpty() && arrivals.element() <= millis) {
                    long arrival = arrivals.remove();
                    counters.forEach((limit, counter) -> counter.arrives(arrival, limit.takenBy(markets)));
                }
                while (!ends.isEmpty() && ends.element() <= millis) {
                    Instant end = NOW.plusMillis(ends.remove());
                    budget = budget.ended(quota, markets, end);
                }
                Instant now = NOW.plusMillis(millis);
                while (budget.allows(quota, markets, 1, now)) {
                    budget = budget.sentOut(quota, markets, budget.asksStatus(quota, now), now);
                    int took = latency.applyAsInt((int) millis);
                    arrivals.add(millis + chance.nextInt(took));
                    ends.add(millis + took);
                    sent++;
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("exchanges")
    void no_span_of_an_exchange_ever_sees_more_than_its_limit_whenever_calls_arrive(Exchange exchange) {
        Traffic traffic = new Traffic(exchange.id(), BOTH);
        Random chance = new Random(11);

        // a worker that has just been started, pauses in between, and else as usual
        traffic.run(
                Duration.ofMinutes(4),
                millis -> millis < 6_000 ? 6_000 : chance.nextInt(50) == 0 ? 4_000 : 100 + chance.nextInt(200),
                40);

        assertThat(traffic.sent).isGreaterThan(20);
        traffic.counters.forEach(
                (limit, counter) -> assertThat(counter.most).as(limit.name()).isLessThanOrEqualTo(limit.units()));
    }

    @ParameterizedTest
    @CsvSource({"binance, 0.96", "bybit, 0.95", "bitget, 0.97", "mexc, 0.95", "kucoin, 0.95", "gateio, 0.95"})
    void nearly_all_of_a_quota_is_used_where_its_span_is_long_against_a_test(ExchangeId exchange, double share) {
        Traffic traffic = new Traffic(exchange, SPOT);

        traffic.run(Duration.ofMinutes(10), millis -> 150, 20);

        assertThat(traffic.sent / 600.0).isGreaterThan(share * traffic.quota.testsPerSecond(SPOT));
    }

    @ParameterizedTest
    @CsvSource({"bingx, 0.75", "coinbase, 0.75", "htx, 0.75"})
    void of_quotas_in_spans_of_a_second_what_a_test_takes_in_time_is_lost(ExchangeId exchange, double share) {
        Traffic traffic = new Traffic(exchange, SPOT);

        traffic.run(Duration.ofMinutes(10), millis -> 150, 20);

        assertThat(traffic.sent / 600.0).isGreaterThan(share * traffic.quota.testsPerSecond(SPOT));
    }

    @ParameterizedTest
    @MethodSource("exchanges")
    void a_test_that_comes_next_never_waits_for_a_whole_span(Exchange exchange) {
        Quota quota = exchange.quota();
        Duration longest = quota.limits().stream()
                .map(Quota.Limit::per)
                .max(Duration::compareTo)
                .orElseThrow();
        Budget budget = Budget.untouched(exchange.id(), "default");
        long lastSent = 0;
        long longestGap = 0;

        for (long millis = 0; millis < 5 * longest.toMillis(); millis += 10) {
            Instant now = NOW.plusMillis(millis);
            while (budget.allows(quota, BOTH, 1, now)) {
                budget = overAtOnce(budget, quota, BOTH, now);
                longestGap = Math.max(longestGap, millis - lastSent);
                lastSent = millis;
            }
        }

        assertThat(longestGap).isLessThanOrEqualTo(longest.toMillis() / 3 + 1_000);
    }

    @Test
    void a_share_of_the_quota_is_all_that_a_recovering_exchange_gets() {
        Quota quota = new Exchanges().of(ExchangeId.BYBIT).quota();
        Budget budget = Budget.untouched(ExchangeId.BYBIT, "default");
        int tests = 0;

        for (long millis = 0; millis < 60_000; millis += 20) {
            Instant now = NOW.plusMillis(millis);
            while (budget.allows(quota, SPOT, 0.1, now)) {
                budget = overAtOnce(budget, quota, SPOT, now);
                tests++;
            }
        }

        assertThat(tests / 60.0).isBetween(0.05 * quota.testsPerSecond(SPOT), 0.11 * quota.testsPerSecond(SPOT));
    }

    @Test
    void one_test_in_a_while_asks_for_a_status_that_may_be_asked_seldom() {
        Quota quota = new Exchanges().of(ExchangeId.OKX).quota();
        Budget budget = Budget.untouched(ExchangeId.OKX, "default");
        List<Long> asked = new ArrayList<>();

        for (long millis = 0; millis < 100_000; millis += 50) {
            Instant now = NOW.plusMillis(millis);
            while (budget.allows(quota, SPOT, 1, now)) {
                if (budget.asksStatus(quota, now)) {
                    asked.add(millis);
                }
                budget = overAtOnce(budget, quota, SPOT, now);
            }
        }

        assertThat(asked).hasSizeBetween(8, 10);
        for (int next = 1; next < asked.size(); next++) {
            assertThat(asked.get(next) - asked.get(next - 1)).isGreaterThanOrEqualTo(10_000);
        }
    }

    @Test
    void where_every_test_asks_for_the_status_the_order_says_nothing_of_it() {
        Quota quota = new Exchanges().of(ExchangeId.KUCOIN).quota();

        assertThat(quota.statusEvery()).isNull();
        assertThat(Budget.untouched(ExchangeId.KUCOIN, "default").asksStatus(quota, NOW))
                .isFalse();
    }

    @Test
    void a_clock_that_is_set_back_does_not_stop_everything() {
        Quota quota = new Exchanges().of(ExchangeId.BYBIT).quota();
        Budget budget = Budget.untouched(ExchangeId.BYBIT, "default");
        while (budget.allows(quota, SPOT, 1, NOW)) {
            budget = overAtOnce(budget, quota, SPOT, NOW);
        }

        assertThat(budget.allows(quota, SPOT, 1, NOW.minus(Duration.ofSeconds(1))))
                .isFalse();
        assertThat(budget.allows(quota, SPOT, 1, NOW.minus(Duration.ofHours(73))))
                .isTrue();
    }

    @Test
    void a_test_under_way_counts_however_long_it_takes() {
        Quota quota = new Exchanges().of(ExchangeId.MEXC).quota();
        Budget full = new Budget(ExchangeId.MEXC, "default", Map.of(), new TestsUnderWay(20, 0), null);
        Budget room = new Budget(ExchangeId.MEXC, "default", Map.of(), new TestsUnderWay(19, 0), null);

        assertThat(full.allows(quota, SPOT, 1, NOW)).isFalse();
        assertThat(room.allows(quota, SPOT, 1, NOW)).isTrue();
    }

    private static Budget overAtOnce(Budget budget, Quota quota, Set<Market> markets, Instant now) {
        return budget.sentOut(quota, markets, budget.asksStatus(quota, now), now)
                .ended(quota, markets, now);
    }

    @Test
    void a_pause_holds_until_its_end_and_no_longer() {
        Budget budget = new Budget(ExchangeId.MEXC, "default", Map.of(), TestsUnderWay.none(), NOW.plusSeconds(30));

        assertThat(budget.paused(NOW.plusSeconds(29))).isTrue();
        assertThat(budget.paused(NOW.plusSeconds(30))).isFalse();
    }

    @Test
    void a_limit_that_no_test_could_keep_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Quota.Limit("calls", 3, Duration.ofSeconds(1), 2, 4));
    }
}
