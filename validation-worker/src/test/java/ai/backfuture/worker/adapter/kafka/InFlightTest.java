package ai.backfuture.worker.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** Which tests may begin, and who waits for those that run. */
class InFlightTest {

    private static final TopicPartition ONE = new TopicPartition("connections", 1);
    private static final TopicPartition TWO = new TopicPartition("connections", 2);
    private static final Duration LONG = Duration.ofMinutes(1);

    private final InFlight inFlight = new InFlight();

    @Test
    void a_partition_that_is_handed_over_waits_for_its_own_tests_only() {
        inFlight.begin(ONE);
        inFlight.begin(TWO);
        CompletableFuture<Integer> left = CompletableFuture.supplyAsync(() -> inFlight.handOver(List.of(ONE), LONG));
        await().until(() -> begunNothing(ONE));
        assertThat(left).isNotDone();

        inFlight.end(ONE);

        assertThat(left.join()).isZero();
        assertThat(inFlight.running()).isEqualTo(1);
    }

    @Test
    void a_grace_that_is_over_tells_how_many_are_left() {
        inFlight.begin(ONE);
        inFlight.begin(ONE);

        assertThat(inFlight.handOver(List.of(ONE, TWO), Duration.ofMillis(1))).isEqualTo(2);
        assertThat(inFlight.close(Duration.ofMillis(1))).isEqualTo(2);
    }

    @Test
    void a_partition_that_comes_back_is_worked_on_again() {
        inFlight.handOver(List.of(ONE), LONG);
        assertThat(inFlight.begin(ONE)).isFalse();
        assertThat(inFlight.begin(TWO)).isTrue();

        inFlight.takenOver(List.of(ONE));

        assertThat(inFlight.begin(ONE)).isTrue();
    }

    @Test
    void nothing_begins_on_the_way_out() {
        inFlight.close(LONG);

        assertThat(inFlight.begin(ONE)).isFalse();
        assertThat(inFlight.isClosing()).isTrue();
    }

    private boolean begunNothing(TopicPartition partition) {
        boolean begun = inFlight.begin(partition);
        if (begun) {
            inFlight.end(partition);
        }
        return !begun;
    }
}
