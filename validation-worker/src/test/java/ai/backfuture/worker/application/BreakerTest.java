package ai.backfuture.worker.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BreakerTest {

    private final TickingClock clock = new TickingClock();
    private final Breaker breaker = new Breaker(TestLimits.quick().breaker(), clock);

    @Test
    void one_connection_that_keeps_failing_shuts_nobody_out() {
        UUID hanging = UUID.randomUUID();
        for (int test = 0; test < 100; test++) {
            breaker.unanswered(hanging);
        }

        assertThat(breaker.tryEnter()).isEmpty();
    }

    @Test
    void an_exchange_that_fails_different_connections_is_left_alone_for_a_while() {
        failThree();

        assertThat(breaker.tryEnter()).contains(Duration.ofSeconds(5));
    }

    @Test
    void failures_that_lie_far_apart_do_not_add_up() {
        breaker.unanswered(UUID.randomUUID());
        breaker.unanswered(UUID.randomUUID());
        clock.pass(Duration.ofSeconds(31));
        breaker.unanswered(UUID.randomUUID());

        assertThat(breaker.tryEnter()).isEmpty();
    }

    @Test
    void an_exchange_that_answers_most_is_not_left_alone() {
        breaker.unanswered(UUID.randomUUID());
        for (int test = 0; test < 10; test++) {
            breaker.answered(UUID.randomUUID());
        }
        breaker.unanswered(UUID.randomUUID());
        breaker.unanswered(UUID.randomUUID());

        assertThat(breaker.tryEnter()).isEmpty();
    }

    @Test
    void after_the_pause_one_test_tries_and_the_others_wait() {
        failThree();
        clock.pass(Duration.ofSeconds(5));

        assertThat(breaker.tryEnter()).isEmpty();
        assertThat(breaker.tryEnter()).isPresent();
    }

    @Test
    void trust_comes_back_step_by_step() {
        failThree();
        clock.pass(Duration.ofSeconds(5));
        int rounds = 0;
        while (breaker.state() != Breaker.State.CLOSED) {
            assertThat(breaker.tryEnter()).isEmpty();
            breaker.answered(UUID.randomUUID());
            rounds++;
        }

        assertThat(rounds).isEqualTo(5);
    }

    @Test
    void a_failed_try_makes_the_next_pause_longer_up_to_a_limit() {
        failThree();
        for (long pause : new long[] {5, 10, 20, 20}) {
            assertThat(breaker.tryEnter()).contains(Duration.ofSeconds(pause));
            clock.pass(Duration.ofSeconds(pause));
            assertThat(breaker.tryEnter()).isEmpty();
            breaker.unanswered(UUID.randomUUID());
        }
    }

    @Test
    void a_try_that_said_nothing_about_the_exchange_makes_room_for_the_next() {
        failThree();
        clock.pass(Duration.ofSeconds(5));
        breaker.tryEnter();
        breaker.unknown();

        assertThat(breaker.tryEnter()).isEmpty();
    }

    private void failThree() {
        for (int connection = 0; connection < 3; connection++) {
            breaker.unanswered(UUID.randomUUID());
        }
    }
}
