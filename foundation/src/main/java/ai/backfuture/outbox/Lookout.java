package ai.backfuture.outbox;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Wakes buckets for which rows turned up without this instance's knowledge, and measures the backlog. Looks often while
 * it finds something and ever less often while it doesn't.
 */
final class Lookout implements Runnable {

    private static final Logger LOG = Logger.getLogger(Lookout.class);
    private static final Duration BACKLOG_EVERY = Duration.ofSeconds(2);
    private static final int BACKLOG_SHARE = 50;

    private final Scout scout;
    private final HeldBuckets buckets;
    private final OutboxSettings settings;
    private final RelayMeters meters;
    private final Doorbell life;

    private Snapshot seen = Snapshot.NOTHING;
    private Set<Lease> looked = Set.of();
    private Duration pause;
    private long backlogDue = System.nanoTime();

    Lookout(Scout scout, HeldBuckets buckets, OutboxSettings settings, RelayMeters meters, Doorbell life) {
        this.scout = scout;
        this.buckets = buckets;
        this.settings = settings;
        this.meters = meters;
        this.life = life;
        this.pause = settings.busyPoll();
    }

    @Override
    public void run() {
        try {
            while (!life.closed()) {
                tryLook();
                life.pause(pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tryLook() {
        try {
            look();
            measure();
        } catch (RuntimeException e) {
            LOG.debugf("no look at the outbox for now: %s", e);
            pause = settings.retryMax();
        }
    }

    private void look() {
        Set<Lease> held = buckets.leases();
        if (held.isEmpty()) {
            pause = settings.idlePoll();
            return;
        }
        // what was seen before a bucket came may hold rows of it that nobody was woken for
        Snapshot earlier = looked.containsAll(held) ? seen : Snapshot.NOTHING;
        Scout.Findings found = scout.look(numbers(held), earlier);
        found.buckets().forEach(bucket -> buckets.wakeUnlessPublished(bucket, found.snapshot()));
        seen = found.snapshot();
        looked = held;
        pause = found.buckets().isEmpty() ? slower() : settings.busyPoll();
    }

    private Duration slower() {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(settings.idlePoll()) < 0 ? doubled : settings.idlePoll();
    }

    /** The count is as dear as the backlog is long, so a long one is counted less often. */
    private void measure() {
        long start = System.nanoTime();
        if (start - backlogDue < 0) {
            return;
        }
        Set<Integer> busy = buckets.busy();
        meters.waiting(busy.isEmpty() ? Backlog.NONE : scout.backlog(busy));
        long took = System.nanoTime() - start;
        backlogDue = System.nanoTime() + Math.max(BACKLOG_EVERY.toNanos(), took * BACKLOG_SHARE);
    }

    private static Set<Integer> numbers(Set<Lease> leases) {
        return leases.stream().map(Lease::bucket).collect(Collectors.toUnmodifiableSet());
    }
}
