package ai.backfuture.strategy.application;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.strategy.domain.ConnectionId;
import ai.backfuture.strategy.domain.Owner;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private static final ConnectionId A = new ConnectionId(new UUID(0, 1));
    private static final ConnectionId B = new ConnectionId(new UUID(0, 2));

    @Test
    void different_connections_share_a_round() {
        List<Heard> heard = List.of(gone(A), gone(B));

        assertThat(Rounds.of(heard)).containsExactly(heard);
    }

    @Test
    void each_record_of_one_connection_has_a_round_of_its_own_in_order() {
        Heard first = gone(A);
        Heard other = gone(B);
        Heard second = gone(A);

        assertThat(Rounds.of(List.of(first, other, second))).containsExactly(List.of(first, other), List.of(second));
    }

    @Test
    void erasures_fit_anywhere() {
        Heard erased = new Heard.Erased(new Owner("alice"), Instant.EPOCH);

        assertThat(Rounds.of(List.of(erased, gone(A), erased))).hasSize(1);
    }

    @Test
    void nothing_heard_is_no_round() {
        assertThat(Rounds.of(List.of())).isEmpty();
    }

    private static Heard gone(ConnectionId id) {
        return new Heard.Gone(id);
    }
}
