package ai.backfuture.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The buckets that this instance publishes, each in a virtual thread of its own. */
final class HeldBuckets {

    private final RelayParts parts;
    private final Map<Integer, Running> running = new ConcurrentHashMap<>();

    private record Running(BucketRelay relay, Thread thread) {}

    HeldBuckets(RelayParts parts) {
        this.parts = parts;
    }

    /** Starts to publish, unless the bucket's earlier thread has not come to its end. */
    private void start(Lease lease) {
        int bucket = lease.bucket();
        if (running.containsKey(bucket)) {
            return;
        }
        BucketRelay relay = new BucketRelay(lease, parts);
        Thread thread = Thread.ofVirtual().name("outbox-" + bucket).unstarted(() -> {
            try {
                relay.run();
            } finally {
                running.remove(bucket);
            }
        });
        running.put(bucket, new Running(relay, thread));
        thread.start();
    }

    /** Stops whatever has no lease any more, and starts what has one and doesn't run. One thread calls it. */
    void follow(List<Lease> leases) {
        running.values().stream()
                .map(Running::relay)
                .filter(relay -> !leases.contains(relay.lease()))
                .forEach(BucketRelay::stop);
        leases.forEach(this::start);
    }

    /** Lets the bucket finish its batch, and does the rest when it has. */
    void leave(Lease lease, Runnable afterwards) {
        Running now = running.get(lease.bucket());
        if (now == null) {
            return;
        }
        now.relay().stop();
        Thread.ofVirtual().name("outbox-leave-" + lease.bucket()).start(() -> {
            try {
                now.thread().join();
                afterwards.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    void wake(int bucket) {
        @Nullable Running now = running.get(bucket);
        if (now != null) {
            now.relay().wake();
        }
    }

    void wakeUnlessPublished(int bucket, Snapshot snapshot) {
        @Nullable Running now = running.get(bucket);
        if (now != null) {
            now.relay().wakeUnlessPublished(snapshot);
        }
    }

    Set<Lease> leases() {
        return running.values().stream().map(now -> now.relay().lease()).collect(Collectors.toUnmodifiableSet());
    }

    /** Buckets of which rows may be waiting. */
    Set<Integer> busy() {
        return running.values().stream()
                .map(Running::relay)
                .filter(relay -> !relay.idle())
                .map(relay -> relay.lease().bucket())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Buckets that can't be published for now. */
    long troubled() {
        return running.values().stream().filter(now -> now.relay().troubled()).count();
    }

    /** Ends all of them, within that time if they let themselves be hurried. */
    void stop(Duration within) throws InterruptedException {
        List<Running> all = List.copyOf(running.values());
        all.forEach(now -> now.relay().stop());
        long end = System.nanoTime() + within.toNanos();
        for (Running now : all) {
            if (!now.thread().join(Duration.ofNanos(Math.max(1, end - System.nanoTime())))) {
                now.thread().interrupt();
            }
        }
    }
}
