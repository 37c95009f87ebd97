package ai.backfuture.strategy.application;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.strategy.domain.ConnectionId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private static final ConnectionId A = new ConnectionId(new UUID(0, 1));
    private static final ConnectionId B = new ConnectionId(new UUID(0, 2));

    @Test
    void different_connections_share_a_round() {
        List<Heard> heard = List.of(gone(1, A), gone(2, B));

        assertThat(Rounds.of(heard)).containsExactly(heard);
    }

    @Test
    void each_record_of_one_connection_has_a_round_of_its_own_in_order() {
        Heard first = gone(1, A);
        Heard other = gone(2, B);
        Heard second = gone(3, A);

        assertThat(Rounds.of(List.of(first, other, second))).containsExactly(List.of(first, other), List.of(second));
    }

    @Test
    void unreadable_records_fit_anywhere() {
        Heard broken = new Heard.Unreadable(0, 1, null, null, "broken");

        assertThat(Rounds.of(List.of(broken, gone(2, A), broken))).hasSize(1);
    }

    @Test
    void nothing_heard_is_no_round() {
        assertThat(Rounds.of(List.of())).isEmpty();
    }

    private static Heard gone(long offset, ConnectionId id) {
        return new Heard.Gone(0, offset, id);
    }
}
