package ai.backfuture.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Keeps this instance's leases alive and its share fair: with {@code n} instances about one {@code n}th each. It takes
 * over what nobody renews and hands over what is too much.
 *
 * <p>While the database is away, leases run out and nothing is lost by it: nobody else can take them either.
 */
final class LeaseKeeper implements Runnable {

    private static final Logger LOG = Logger.getLogger(LeaseKeeper.class);

    private final Leases leases;
    private final HeldBuckets buckets;
    private final Duration interval;
    private final Doorbell life;
    private final Set<Lease> leaving = ConcurrentHashMap.newKeySet();

    private volatile long lastBeat = System.nanoTime();
    private boolean troubled;

    LeaseKeeper(Leases leases, HeldBuckets buckets, OutboxSettings settings, Doorbell life) {
        this.leases = leases;
        this.buckets = buckets;
        this.interval = settings.lease().dividedBy(4);
        this.life = life;
    }

    @Override
    public void run() {
        try {
            while (!life.closed()) {
                tryBeat();
                life.pause(interval);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How long the leases have not been renewed. */
    Duration sinceLastBeat() {
        return Duration.ofNanos(System.nanoTime() - lastBeat);
    }

    private void tryBeat() {
        try {
            beat();
            lastBeat = System.nanoTime();
            troubled = false;
        } catch (RuntimeException e) {
            if (!troubled) {
                LOG.warnf("leases of outbox buckets can't be renewed for now: %s", e);
                troubled = true;
            }
        }
    }

    private void beat() {
        int live = Math.max(1, leases.live());
        int share = Math.ceilDiv(Buckets.COUNT, live);
        List<Lease> mine = new ArrayList<>(leases.renew());
        leaving.retainAll(new HashSet<>(mine));
        int staying = mine.size() - leaving.size();
        if (staying < share) {
            mine.addAll(leases.claim(share - staying));
        }
        if (!life.closed()) {
            mine.removeAll(leaving);
            buckets.follow(mine);
            mine.stream().skip(share).forEach(this::leave);
        }
    }

    private void leave(Lease lease) {
        leaving.add(lease);
        buckets.leave(lease, () -> {
            try {
                leases.release(lease);
            } catch (RelayConnections.DatabaseException e) {
                LOG.warnf("bucket %d was left and not released; it will expire: %s", lease.bucket(), e);
            } finally {
                leaving.remove(lease);
            }
        });
    }
}
