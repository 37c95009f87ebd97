package ai.backfuture.outbox;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.backfuture.localstack.SharedStack;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The relay on a real broker and a real database. */
class RelayIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final OutboxDatabase database = OutboxDatabase.fresh();
    private final KafkaTopic topic = KafkaTopic.fresh(SharedStack.kafka());
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<Relay> relays = new ArrayList<>();

    @AfterEach
    void stop() {
        relays.forEach(Relay::stop);
        topic.close();
        database.close();
    }

    @Test
    void a_committed_row_is_published_with_its_headers_and_removed() {
        UUID key = UUID.randomUUID();
        start(TestSettings.QUICK);

        database.add(topic.name(), key, "added");

        await().atMost(SOON).untilAsserted(() -> assertThat(topic.textsOf(key)).containsExactly("added"));
        assertThat(topic.seen().getFirst().eventId()).isNotEmpty();
        await().atMost(SOON).until(() -> database.waiting() == 0);
        assertThat(meters.counter("backfuture.outbox.published").count()).isEqualTo(1);
    }

    @Test
    void a_row_without_a_payload_is_published_as_a_tombstone() throws Exception {
        UUID key = UUID.randomUUID();
        start(TestSettings.QUICK);

        try (Connection connection = database.connection()) {
            OutboxDatabase.add(connection, topic.name(), key, null);
        }

        await().atMost(SOON).untilAsserted(() -> assertThat(topic.textsOf(key)).containsExactly(""));
    }

    @Test
    void a_row_that_commits_late_is_published_although_later_ids_went_before() throws Exception {
        UUID late = UUID.randomUUID();
        start(TestSettings.QUICK);
        try (Connection open = database.connection()) {
            open.setAutoCommit(false);
            OutboxDatabase.add(open, topic.name(), late, "late".getBytes(StandardCharsets.UTF_8));
            IntStream.range(0, 200).forEach(i -> database.add(topic.name(), UUID.randomUUID(), "early " + i));
            await().atMost(SOON).untilAsserted(() -> assertThat(topic.seen()).hasSize(200));

            open.commit();
        }

        await().atMost(SOON).untilAsserted(() -> assertThat(topic.textsOf(late)).containsExactly("late"));
        assertThat(topic.seen()).hasSize(201);
    }

    @Test
    void rows_of_a_transaction_that_is_rolled_back_are_never_published() throws Exception {
        UUID kept = UUID.randomUUID();
        start(TestSettings.QUICK);
        try (Connection open = database.connection()) {
            open.setAutoCommit(false);
            OutboxDatabase.add(open, topic.name(), UUID.randomUUID(), "phantom".getBytes(StandardCharsets.UTF_8));
            open.rollback();
        }

        database.add(topic.name(), kept, "kept");

        await().atMost(SOON).untilAsserted(() -> assertThat(topic.textsOf(kept)).containsExactly("kept"));
        assertThat(topic.seen()).hasSize(1);
    }

    @Test
    void keys_stay_in_order_through_batches_while_rows_keep_coming() {
        List<UUID> keys =
                IntStream.range(0, 20).mapToObj(i -> UUID.randomUUID()).toList();
        start(new TestSettings(7, Duration.ofMillis(1500)));

        IntStream.range(0, 1000)
                .forEach(i -> database.add(topic.name(), keys.get(i % keys.size()), Integer.toString(i / keys.size())));

        await().atMost(SOON).untilAsserted(() -> assertThat(topic.seen()).hasSize(1000));
        List<String> inOrder =
                IntStream.range(0, 50).mapToObj(Integer::toString).toList();
        keys.forEach(key -> assertThat(topic.textsOf(key)).isEqualTo(inOrder));
    }

    @Test
    void two_instances_share_the_buckets_and_the_rest_goes_over_when_one_leaves() {
        Relay first = start(TestSettings.QUICK);
        await().atMost(SOON).until(() -> first.heldBuckets() == 16);

        Relay second = start(TestSettings.QUICK);

        await().atMost(SOON).until(() -> first.heldBuckets() == 8 && second.heldBuckets() == 8);
        first.stop();
        await().atMost(SOON).until(() -> second.heldBuckets() == 16);
    }

    @Test
    void a_record_that_kafka_will_never_take_is_put_aside_and_the_rest_goes_on() throws Exception {
        UUID key = UUID.randomUUID();
        try (Connection connection = database.connection()) {
            OutboxDatabase.add(connection, topic.name(), key, "before".getBytes(StandardCharsets.UTF_8));
            OutboxDatabase.add(connection, topic.name(), key, new byte[2 << 20]);
            OutboxDatabase.add(connection, topic.name(), key, "after".getBytes(StandardCharsets.UTF_8));
        }

        start(TestSettings.QUICK);

        await().atMost(SOON).untilAsserted(() -> assertThat(topic.textsOf(key)).containsExactly("before", "after"));
        await().atMost(SOON).until(() -> database.waiting() == 0);
        assertThat(database.number("SELECT count(*) FROM outbox_dead")).isEqualTo(1);
        assertThat(meters.counter("backfuture.outbox.dead").count()).isEqualTo(1);
    }

    @Test
    void a_record_that_only_the_topic_finds_too_large_is_put_aside_as_well() throws Exception {
        UUID key = UUID.randomUUID();
        try (KafkaTopic narrow = KafkaTopic.fresh(SharedStack.kafka(), 1, Map.of("max.message.bytes", "2000"))) {
            try (Connection connection = database.connection()) {
                OutboxDatabase.add(connection, narrow.name(), key, new byte[5000]);
                OutboxDatabase.add(connection, narrow.name(), key, "after".getBytes(StandardCharsets.UTF_8));
            }

            start(TestSettings.QUICK);

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(narrow.textsOf(key)).containsExactly("after"));
            assertThat(database.number("SELECT count(*) FROM outbox_dead")).isEqualTo(1);
        }
    }

    @Test
    void a_topic_that_is_not_there_holds_up_only_its_own_bucket_and_only_until_it_is() {
        UUID missing = UUID.randomUUID();
        UUID other = keyOutside(Buckets.of(missing));
        database.add("no-such-topic-" + UUID.randomUUID(), missing, "waits");
        start(TestSettings.QUICK);

        database.add(topic.name(), other, "passes");

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(topic.textsOf(other)).containsExactly("passes"));
        assertThat(database.waiting()).isEqualTo(1);
    }

    @Test
    void every_duplicate_carries_the_event_id_of_the_first() {
        UUID key = UUID.randomUUID();
        OneCrashAfterCommit crash = new OneCrashAfterCommit();
        Relay relay = new Relay(
                TestSettings.QUICK,
                database.dataSource(),
                Map.of("bootstrap.servers", SharedStack.kafka()),
                meters,
                crash);
        relays.add(relay);
        relay.start();

        database.add(topic.name(), key, "twice");

        await().atMost(SOON).untilAsserted(() -> assertThat(topic.seen()).hasSize(2));
        await().atMost(SOON).until(() -> database.waiting() == 0);
        assertThat(topic.seen().stream().collect(groupingBy(KafkaTopic.Seen::eventId)))
                .hasSize(1);
    }

    private static final class OneCrashAfterCommit implements BatchProbe {

        private boolean crashed;

        @Override
        public void committed(Lease lease, Batch batch) {
            if (!crashed) {
                crashed = true;
                throw new IllegalStateException("crash between commit and delete");
            }
        }
    }

    private static UUID keyOutside(int bucket) {
        UUID key = UUID.randomUUID();
        while (Buckets.of(key) == bucket) {
            key = UUID.randomUUID();
        }
        return key;
    }

    private Relay start(OutboxSettings settings) {
        Relay relay =
                new Relay(settings, database.dataSource(), Map.of("bootstrap.servers", SharedStack.kafka()), meters);
        relays.add(relay);
        relay.start();
        return relay;
    }
}
