package ai.backfuture.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DebtsTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long ALICE = 0x1111_2222_3333_4444L;
    private static final long BOB = 0x7777_8888_9999_aaaaL;

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5 * SECOND);
    private final Debts debts = debts(1024);

    private Debts debts(int callers) {
        return new Debts(new Allowance("user", 10, Duration.ofSeconds(10)), callers, now::get);
    }

    @Test
    void as_many_calls_as_allowed_may_come_at_once_and_the_next_may_not() {
        for (int left = 9; left >= 0; left--) {
            Standing standing = debts.take(ALICE);
            assertThat(standing.isExceeded()).isFalse();
            assertThat(standing.remaining()).isEqualTo(left);
        }
        Standing refused = debts.take(ALICE);
        assertThat(refused.isExceeded()).isTrue();
        assertThat(refused.remaining()).isZero();
        assertThat(refused.retryAfterSeconds()).isEqualTo(1);
    }

    @Test
    void calls_come_back_one_by_one_and_refused_calls_cost_nothing() {
        use(ALICE, 10);
        for (int i = 0; i < 100; i++) {
            assertThat(debts.take(ALICE).isExceeded()).isTrue();
        }
        now.addAndGet(SECOND);
        assertThat(debts.take(ALICE).isExceeded()).isFalse();
        assertThat(debts.take(ALICE).isExceeded()).isTrue();
        now.addAndGet(100 * SECOND);
        use(ALICE, 10);
        assertThat(debts.take(ALICE).isExceeded()).isTrue();
    }

    @Test
    void whoever_waits_as_long_as_told_is_let_in() {
        use(ALICE, 10);
        now.addAndGet(debts.take(ALICE).retryAfterSeconds() * SECOND);
        assertThat(debts.take(ALICE).isExceeded()).isFalse();
    }

    @Test
    void callers_do_not_share() {
        use(ALICE, 10);
        use(BOB, 10);
        assertThat(debts.take(BOB).isExceeded()).isTrue();
    }

    @Test
    void a_flood_of_other_callers_does_not_forgive_the_one_that_is_held_back() {
        Debts small = debts(64);
        for (int i = 0; i < 10; i++) {
            small.take(ALICE);
        }
        LongStream.range(1, 100_000).forEach(i -> small.take(i * 0x9e37_79b9_7f4a_7c15L));
        assertThat(small.take(ALICE).isExceeded()).isTrue();
    }

    @Test
    void calls_of_many_threads_are_all_counted() throws InterruptedException {
        AtomicLong let = new AtomicLong();
        Thread[] threads = new Thread[8];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = Thread.ofVirtual().start(() -> {
                for (int call = 0; call < 1000; call++) {
                    if (!debts.take(ALICE).isExceeded()) {
                        let.incrementAndGet();
                    }
                }
            });
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(let).hasValue(10);
    }

    @Test
    void several_instances_together_grant_the_whole() {
        Allowance whole = new Allowance("user", 100, Duration.ofMinutes(1));
        assertThat(whole.sharedBy(3).calls() * 3).isLessThanOrEqualTo(100);
        assertThat(whole.sharedBy(1)).isEqualTo(whole);
        assertThat(whole.sharedBy(1000).calls()).isEqualTo(1);
        assertThatThrownBy(() -> whole.sharedBy(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void names_get_marks_that_differ_between_instances_and_not_within_one() {
        Marks marks = new Marks();
        assertThat(marks.of("alice")).isEqualTo(marks.of("alice")).isNotEqualTo(marks.of("bob"));
        assertThat(new Marks().of("alice")).isNotEqualTo(marks.of("alice"));
    }

    private void use(long caller, int calls) {
        for (int i = 0; i < calls; i++) {
            assertThat(debts.take(caller).isExceeded()).isFalse();
        }
    }
}
