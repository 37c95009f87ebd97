package ai.backfuture.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PositionTest {

    private static final Topology TOPOLOGY = topology("a");

    static Topology topology(String id) {
        return Topology.of(Map.of(
                "connection-states", new Topology.TopicFacts(id, 2),
                "strategies", new Topology.TopicFacts("s", 1),
                "test-progress", new Topology.TopicFacts("t", 1),
                "exchange-states", new Topology.TopicFacts("e", 1)));
    }

    @Test
    void an_id_says_the_same_on_every_instance() {
        Position position = Position.of(TOPOLOGY, new long[] {0, 127, 128, Long.MAX_VALUE, 0});
        Position read = Position.parse(position.id(), topology("a")).orElseThrow();
        assertThat(List.of(read.offset(0), read.offset(1), read.offset(2), read.offset(3)))
                .containsExactly(0L, 127L, 128L, Long.MAX_VALUE);
    }

    @Test
    void an_id_of_other_topics_is_unknown() {
        String id = Position.of(TOPOLOGY, new long[] {1, 2, 3, 4, 0}).id();
        assertThat(Position.parse(id, topology("created anew"))).isEmpty();
    }

    @Test
    void nonsense_is_unknown() {
        String id = Position.of(TOPOLOGY, new long[] {1, 2, 3, 4, 0}).id();
        for (String nonsense :
                List.of("", "?", "AAAA", id.substring(0, id.length() - 2), id + "AA", "A".repeat(5000))) {
            assertThat(Position.parse(nonsense, TOPOLOGY)).isEmpty();
        }
    }

    @Test
    void a_position_covers_what_it_is_nowhere_behind() {
        Position position = Position.of(TOPOLOGY, new long[] {5, 5, 5, 5, 0});
        assertThat(position.covers(Position.of(TOPOLOGY, new long[] {5, 4, 0, 5, 0})))
                .isTrue();
        assertThat(position.covers(Position.of(TOPOLOGY, new long[] {0, 0, 0, 6, 0})))
                .isFalse();
    }
}
