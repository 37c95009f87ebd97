package ai.backfuture.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryPlanTest {

    private static final RetryPlan PLAN = new RetryPlan(Duration.ofSeconds(1), 4, Duration.ofHours(4), 14);

    @Test
    void pauses_grow_up_to_the_longest() {
        assertThat(IntStream.range(1, 11).mapToObj(attempt -> pause(attempt).toSeconds()))
                .containsExactly(1L, 4L, 16L, 64L, 256L, 1024L, 4096L, 14400L, 14400L, 14400L);
    }

    @Test
    void all_attempts_together_take_about_a_day() {
        Duration all = IntStream.range(1, 14).mapToObj(RetryPlanTest::pause).reduce(Duration.ZERO, Duration::plus);

        assertThat(all).isBetween(Duration.ofHours(20), Duration.ofHours(28));
    }

    @Test
    void the_last_attempt_is_followed_by_none() {
        assertThat(PLAN.after(14, 0, Duration.ZERO)).isEmpty();
    }

    @Test
    void chance_shortens_a_pause_by_up_to_a_quarter() {
        assertThat(PLAN.after(8, 1, Duration.ZERO)).contains(Duration.ofHours(3));
    }

    @Test
    void a_receiver_that_asks_for_more_time_gets_it() {
        assertThat(PLAN.after(1, 0.5, Duration.ofMinutes(7))).contains(Duration.ofMinutes(7));
        assertThat(PLAN.after(8, 0, Duration.ofMinutes(7))).contains(Duration.ofHours(4));
    }

    private static Duration pause(int attempt) {
        return PLAN.after(attempt, 0, Duration.ZERO).orElseThrow();
    }
}
