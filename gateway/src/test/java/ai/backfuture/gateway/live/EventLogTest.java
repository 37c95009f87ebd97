package ai.backfuture.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventLogTest {

    private static final Topology TOPOLOGY = PositionTest.topology("a");
    private static final long[] START = {0, 0, 0, 0, 0};

    private final EventLog log = new EventLog(3, new MemorySize(BigInteger.valueOf(100_000)));

    @BeforeEach
    void ready() {
        log.start(TOPOLOGY, START);
        log.becomeReady();
    }

    @Test
    void a_reader_is_given_what_it_has_not_had() {
        append(0, 0, "alice", 1);
        EventLog.Batch first = next(generation(), 0);
        append(1, 0, "bob", 1);
        EventLog.Batch second = next(first.generation(), first.sequence());
        assertThat(owners(first)).containsExactly("alice");
        assertThat(owners(second)).containsExactly("bob");
        assertThat(next(second.generation(), second.sequence()).entries()).isEmpty();
    }

    @Test
    void nothing_is_given_before_the_past_has_been_read() {
        EventLog fresh = new EventLog(3, new MemorySize(BigInteger.TEN));
        assertThat(fresh.after(0, 0, 10)).isEmpty();
        fresh.start(TOPOLOGY, START);
        assertThat(fresh.after(1, 0, 10)).isEmpty();
    }

    @Test
    void a_reader_that_is_too_far_behind_is_told_so_and_put_at_the_end() {
        for (int offset = 0; offset < 5; offset++) {
            append(0, offset, "alice", offset);
        }
        EventLog.Batch batch = next(generation(), 1);
        assertThat(batch.gap()).isTrue();
        assertThat(batch.sequence()).isEqualTo(5);
        assertThat(log.ofOwner("alice", 1, 5, 10)).isEmpty();
    }

    @Test
    void a_log_that_started_anew_tells_its_readers() {
        int before = generation();
        log.start(TOPOLOGY, START);
        log.becomeReady();
        assertThat(next(before, 0).gap()).isTrue();
    }

    @Test
    void an_id_of_another_instance_is_good_here_whatever_the_order_of_partitions() {
        EventLog other = new EventLog(10, new MemorySize(BigInteger.valueOf(100_000)));
        other.start(TOPOLOGY, START);
        other.becomeReady();
        LiveEvent a = event("alice", 1);
        LiveEvent b = event("alice", 1);
        other.append(1, 0, b);
        String afterB =
                other.after(generationOf(other), 0, 1).orElseThrow().end().id();
        log.append(0, 0, a);
        log.append(1, 0, b);

        EventLog.Resumption resumption = log.resume(afterB).orElseThrow();
        List<LogEntry> missed = log.ofOwner("alice", resumption.sequence(), 2, 10).orElseThrow().stream()
                .filter(entry -> entry.offset() >= resumption.position().offset(entry.slot()))
                .toList();
        assertThat(missed).hasSize(1);
        assertThat(missed.getFirst().subject()).isEqualTo(a.subject());
    }

    @Test
    void an_id_is_too_old_when_something_after_it_has_been_forgotten() {
        append(0, 0, "alice", 1);
        String early = next(generation(), 0).end().id();
        for (int offset = 1; offset < 5; offset++) {
            append(0, offset, "bob", offset);
        }
        assertThat(log.resume(early)).isEmpty();
        assertThat(log.resume(next(generation(), 5).end().id())).isPresent();
    }

    @Test
    void an_old_version_is_not_told_again() {
        UUID id = UUID.randomUUID();
        assertThat(log.append(0, 0, event("alice", id, 2))).isTrue();
        assertThat(log.append(0, 1, event("alice", id, 1))).isFalse();
        assertThat(log.append(0, 2, event("alice", id, 2))).isFalse();
        assertThat(log.append(0, 3, event("alice", id, 3))).isTrue();
    }

    @Test
    void a_frame_is_an_event_with_its_id() {
        append(0, 0, "alice", 1);
        LogEntry entry = next(generation(), 0).entries().getFirst();
        assertThat(entry.frame().toString(StandardCharsets.UTF_8))
                .isEqualTo("id: " + entry.position().id() + "\nevent: connection\ndata: {}\n\n");
        assertThat(entry.frameWith(entry.position()).toString(StandardCharsets.UTF_8))
                .isEqualTo(entry.frame().toString(StandardCharsets.UTF_8));
    }

    private int generation() {
        return generationOf(log);
    }

    private static int generationOf(EventLog log) {
        return log.after(0, 0, 1).orElseThrow().generation();
    }

    private EventLog.Batch next(int generation, long sequence) {
        return log.after(generation, sequence, 10).orElseThrow();
    }

    private void append(int slot, long offset, String owner, long version) {
        log.append(slot, offset, event(owner, version));
    }

    private static LiveEvent event(String owner, long version) {
        return event(owner, UUID.randomUUID(), version);
    }

    private static LiveEvent event(String owner, UUID id, long version) {
        return new LiveEvent(
                "connection", owner, new LiveEvent.Subject(id, version, false), "{}".getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> owners(EventLog.Batch batch) {
        return batch.entries().stream().map(LogEntry::owner).toList();
    }
}
