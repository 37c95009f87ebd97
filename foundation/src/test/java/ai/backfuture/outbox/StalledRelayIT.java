package ai.backfuture.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.backfuture.localstack.SharedStack;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process that is stopped with rows in its hands, outlives its leases, and is continued when another has gone on. */
class StalledRelayIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final OutboxDatabase database = OutboxDatabase.fresh();
    private final KafkaTopic topic = KafkaTopic.fresh(SharedStack.kafka());
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final SimpleMeterRegistry metersOfTheStalled = new SimpleMeterRegistry();
    private final UUID key = UUID.randomUUID();

    /** Where it stops. */
    enum Moment {
        ROWS_ARE_READ,
        /** What it has published and not deleted is published once more, before anything newer. */
        KAFKA_HAS_THE_ROWS;

        List<String> everySeenRecord() {
            return switch (this) {
                case ROWS_ARE_READ -> List.of("old", "new", "last");
                case KAFKA_HAS_THE_ROWS -> List.of("old", "old", "new", "last");
            };
        }
    }

    @AfterEach
    void close() {
        topic.close();
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void what_a_stalled_relay_held_changes_nothing_once_another_has_gone_on(Moment moment) {
        Stall stall = new Stall(moment);
        Relay stalled = relay(stall.before(database.dataSource()), metersOfTheStalled, stall);
        Relay successor = relay(database.dataSource(), meters, BatchProbe.NONE);
        try {
            stalled.start();
            await().atMost(SOON).until(() -> stalled.heldBuckets() == Buckets.COUNT);
            database.add(topic.name(), key, "old");
            await().atMost(SOON).until(stall::hasBegun);

            successor.start();
            await().atMost(SOON).until(() -> successor.heldBuckets() == Buckets.COUNT);
            await().atMost(SOON).until(() -> database.waiting() == 0);
            database.add(topic.name(), key, "new");
            await().atMost(SOON).until(() -> database.waiting() == 0);
            stall.end();
            await().atMost(SOON).until(stall::hasGoneOn);
            stalled.stop();
            database.add(topic.name(), key, "last");

            await().atMost(SOON).until(() -> texts().contains("last"));
            assertThat(texts()).containsExactlyElementsOf(moment.everySeenRecord());
            await().atMost(SOON).until(() -> database.waiting() == 0);
        } finally {
            stall.end();
            stalled.stop();
            successor.stop();
        }
    }

    /** Of every record, duplicates included. */
    private List<String> texts() {
        return topic.seen().stream()
                .filter(record -> record.key().equals(key))
                .map(KafkaTopic.Seen::text)
                .toList();
    }

    private static Relay relay(DataSource dataSource, SimpleMeterRegistry meters, BatchProbe probe) {
        return new Relay(
                TestSettings.QUICK, dataSource, Map.of("bootstrap.servers", SharedStack.kafka()), meters, probe);
    }

    /** Stops everything that one relay does, as SIGSTOP does to a process: its work and its leases. */
    private static final class Stall implements BatchProbe {

        private final Moment moment;
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch ended = new CountDownLatch(1);
        private final CountDownLatch goneOn = new CountDownLatch(1);

        Stall(Moment moment) {
            this.moment = moment;
        }

        @Override
        public void read(Lease lease, Batch batch) {
            stopAt(Moment.ROWS_ARE_READ);
        }

        @Override
        public void committed(Lease lease, Batch batch) {
            stopAt(Moment.KAFKA_HAS_THE_ROWS);
        }

        private void stopAt(Moment here) {
            if (here == moment && ended.getCount() > 0) {
                begun.countDown();
                hold();
                goneOn.countDown();
            }
        }

        /** The same database, out of reach while it lasts. */
        DataSource before(DataSource dataSource) {
            return (DataSource) Proxy.newProxyInstance(
                    DataSource.class.getClassLoader(),
                    new Class<?>[] {DataSource.class},
                    (proxy, method, arguments) -> {
                        if (begun.getCount() == 0) {
                            hold();
                        }
                        try {
                            return method.invoke(dataSource, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }

        private void hold() {
            try {
                ended.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        boolean hasBegun() {
            return begun.getCount() == 0;
        }

        boolean hasGoneOn() {
            return goneOn.getCount() == 0;
        }

        void end() {
            ended.countDown();
        }
    }
}
