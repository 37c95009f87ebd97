package ai.backfuture.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.gateway.problem.Problem;
import org.junit.jupiter.api.Test;

class SeatsTest {

    private final Seats seats = new Seats(3, 2);

    @Test
    void one_owner_has_so_many_and_the_rest_is_for_others() {
        assertThat(seats.take("alice")).isEmpty();
        assertThat(seats.take("alice")).isEmpty();
        assertThat(seats.take("alice").map(Problem::status)).contains(429);
        assertThat(seats.take("bob")).isEmpty();
        assertThat(seats.taken()).isEqualTo(3);
    }

    @Test
    void when_all_are_taken_nobody_gets_one() {
        seats.take("alice");
        seats.take("bob");
        seats.take("carol");
        assertThat(seats.take("dave").map(Problem::status)).contains(503);
        seats.leave("alice");
        assertThat(seats.take("dave")).isEmpty();
    }

    @Test
    void owners_that_have_left_are_forgotten() {
        seats.take("alice");
        seats.leave("alice");
        assertThat(seats.owners()).isZero();
        assertThat(seats.taken()).isZero();
    }
}
