package ai.backfuture.worker.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class AnsweredTest {

    private static final TopicPartition ONE = new TopicPartition("connections", 1);
    private static final TopicPartition TWO = new TopicPartition("connections", 2);

    private final Answered answered = new Answered();

    @Test
    void all_that_was_received_is_committed_when_all_is_answered_in_whatever_order() {
        received(ONE, 7, 8, 9);
        answered(ONE, 9, 7, 8);

        assertThat(answered.handOver(List.of(ONE))).containsOnly(entry(ONE, 10));
    }

    @Test
    void an_order_without_an_answer_holds_back_those_behind_it() {
        received(ONE, 7, 8, 9);
        answered(ONE, 7, 9);

        assertThat(answered.handOver(List.of(ONE))).containsOnly(entry(ONE, 8));
    }

    @Test
    void nothing_is_committed_where_nothing_was_answered() {
        received(ONE, 7);
        received(TWO, 3);
        answered(TWO, 3);

        assertThat(answered.handOver(List.of(ONE, TWO))).containsOnly(entry(TWO, 4));
    }

    @Test
    void only_what_is_handed_over_is_committed_and_forgotten() {
        received(ONE, 7);
        received(TWO, 3);
        answered(ONE, 7);
        answered(TWO, 3);

        assertThat(answered.handOver(List.of(ONE))).containsOnly(entry(ONE, 8));
        assertThat(answered.handOver(List.of(ONE, TWO))).containsOnly(entry(TWO, 4));
    }

    @Test
    void an_answer_after_the_partition_was_handed_over_counts_no_more() {
        received(ONE, 7);
        answered.handOver(List.of(ONE));
        answered(ONE, 7);

        received(ONE, 7);

        assertThat(answered.handOver(List.of(ONE))).isEmpty();
    }

    private void received(TopicPartition partition, long... offsets) {
        for (long offset : offsets) {
            answered.received(partition, offset);
        }
    }

    private void answered(TopicPartition partition, long... offsets) {
        for (long offset : offsets) {
            answered.answered(partition, offset);
        }
    }

    private static java.util.Map.Entry<TopicPartition, OffsetAndMetadata> entry(TopicPartition partition, long offset) {
        return java.util.Map.entry(partition, new OffsetAndMetadata(offset));
    }
}
