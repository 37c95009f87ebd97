package ai.backfuture.follower;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.CloudEvent;
import ai.backfuture.contracts.Topic;
import ai.backfuture.follower.TopicEnds.Ends;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TopicFollowerTest {

    private static final TopicPartition PARTITION = new TopicPartition(Topic.SUSPENSIONS.topicName(), 0);
    private static final String ID = "a topic";

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none");
    private final ShownLedger ledger = new ShownLedger();
    private final ReadingProgress progress = new ReadingProgress();
    private final Offsets heard = new Offsets();
    /** What Kafka tells later, if it is something else. */
    private @Nullable Ends later;

    @Test
    void reading_goes_on_where_the_ledger_stands() {
        log(0, 5);
        ledger.position = 3;

        followedFor(1, ends(ID, 5));

        assertThat(heard.offsets).containsExactly(3L, 4L);
        assertThat(ledger.position).isEqualTo(5);
    }

    @Test
    void a_batch_that_another_instance_has_taken_in_is_left_to_it() {
        log(0, 5);
        ledger.meanwhile = 4L;

        followedFor(2, ends(ID, 5));

        assertThat(heard.offsets).containsExactly(4L);
    }

    @Test
    void a_log_that_was_cut_is_read_from_its_new_beginning() {
        log(7, 9);
        ledger.position = 2;

        followedFor(2, ends(ID, 9));

        assertThat(heard.offsets).containsExactly(7L, 8L);
    }

    @Test
    void a_topic_that_was_made_anew_is_left() {
        log(0, 2);
        consumer.schedulePollTask(() -> later = ends("another topic", 0));

        int polls = followedFor(10, ends(ID, 2));

        assertThat(polls).isEqualTo(1);
        assertThat(heard.offsets).containsExactly(0L, 1L);
    }

    @Test
    void a_topic_that_has_grown_is_left() {
        log(0, 2);
        consumer.schedulePollTask(() -> later = new Ends(ID, Map.of(0, 2L, 1, 0L)));

        int polls = followedFor(10, ends(ID, 2));

        assertThat(polls).isEqualTo(1);
    }

    @Test
    void a_database_that_was_restored_is_told_again_what_it_has_lost() {
        log(0, 3);
        consumer.schedulePollTask(() -> {});
        consumer.schedulePollTask(() -> {
            ledger.position = 1;
            log(1, 3);
        });

        followedFor(4, ends(ID, 3));

        assertThat(heard.offsets).containsExactly(0L, 1L, 2L, 1L, 2L);
    }

    @Test
    void it_has_caught_up_once_all_that_was_there_at_the_start_is_in() {
        log(0, 2);
        List<Boolean> caughtUp = new ArrayList<>();
        consumer.schedulePollTask(() -> caughtUp.add(progress.hasCaughtUp()));

        followedFor(1, ends(ID, 2));

        assertThat(caughtUp).containsExactly(false);
        assertThat(progress.hasCaughtUp()).isTrue();
    }

    @Test
    void an_empty_topic_is_caught_up_with_at_once() {
        log(0, 0);

        followedFor(0, ends(ID, 0));

        assertThat(progress.hasCaughtUp()).isTrue();
    }

    @Test
    void a_record_that_makes_no_sense_is_read_past() {
        log(0, 1);
        consumer.schedulePollTask(() -> consumer.addRecord(new ConsumerRecord<>(PARTITION.topic(), 0, 1, null, null)));

        followedFor(1, ends(ID, 2));

        assertThat(heard.offsets).containsExactly(0L);
        assertThat(heard.unreadable).isEqualTo(1);
        assertThat(ledger.position).isEqualTo(2);
    }

    /** Records without a value, from the one offset to the other. */
    private void log(long from, long to) {
        consumer.updateBeginningOffsets(Map.of(PARTITION, from));
        byte[] key = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
        if (consumer.assignment().isEmpty()) {
            consumer.assign(List.of(PARTITION));
        }
        for (long offset = from; offset < to; offset++) {
            consumer.addRecord(new ConsumerRecord<>(PARTITION.topic(), 0, offset, key, null));
        }
    }

    /** Polls so many times, unless the follower ends by itself; says how many times it was. */
    private int followedFor(int polls, Ends ends) {
        AtomicInteger looks = new AtomicInteger();
        followed(ends).run(() -> looks.getAndIncrement() == polls);
        return looks.get() - 1;
    }

    private TopicFollower<Long> followed(Ends ends) {
        return new TopicFollower<>(
                new Reading<>(Topic.SUSPENSIONS, heard, ledger, progress),
                consumer,
                ends,
                () -> CompletableFuture.completedFuture(later == null ? ends : later),
                Duration.ZERO);
    }

    private static Ends ends(String topicId, long end) {
        return new Ends(topicId, Map.of(0, end));
    }

    /** Hears the offsets of records without a value. */
    private static final class Offsets implements TopicListener<Long> {

        private final List<Long> offsets = new ArrayList<>();
        private int unreadable;

        @Override
        public Optional<Long> said(Place place, UUID key, CloudEvent event) {
            return Optional.empty();
        }

        @Override
        public Long gone(Place place, UUID key) {
            return place.offset();
        }

        @Override
        public void takeIn(List<Long> news) {
            offsets.addAll(news);
        }

        @Override
        public void tookIn(List<Long> read, int broken) {
            unreadable += broken;
        }
    }

    /** A ledger of one partition that tests can see and move. */
    private final class ShownLedger implements Ledger<Long> {

        private long position;
        /** Where another instance has got to before the next batch. */
        private @Nullable Long meanwhile;

        @Override
        public Map<Integer, Long> resume(String topicId, Set<Integer> partitions) {
            return new HashMap<>(Map.of(0, position));
        }

        @Override
        public boolean takeIn(Batch<Long> batch) {
            if (meanwhile != null) {
                position = meanwhile;
                meanwhile = null;
                log(position, 5);
                return false;
            }
            heard.takeIn(batch.messages());
            position = batch.spans().get(0).to();
            return true;
        }

        @Override
        public void reset(String topicId, int partition, long to) {
            position = to;
        }

        @Override
        public Standing standing() {
            return new Standing(ID, Map.of(0, position));
        }
    }
}
