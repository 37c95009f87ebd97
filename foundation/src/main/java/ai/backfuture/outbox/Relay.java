package ai.backfuture.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * One instance's share in publishing the outbox.
 *
 * <p>Instances find each other in the database and share the buckets. Three kinds of virtual threads run: the keeper of
 * leases, the lookout for rows, and one per bucket.
 */
final class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);

    private final Duration stopWithin;
    private final Leases leases;
    private final HeldBuckets buckets;
    private final RelayMeters meters;
    private final LeaseKeeper keeper;
    private final Lookout lookout;
    private final Doorbell life = new Doorbell();
    private final Thread keeping;
    private final Thread looking;

    Relay(OutboxSettings settings, DataSource dataSource, Map<String, Object> kafka, MeterRegistry registry) {
        this(settings, dataSource, kafka, registry, BatchProbe.NONE);
    }

    Relay(
            OutboxSettings settings,
            DataSource dataSource,
            Map<String, Object> kafka,
            MeterRegistry registry,
            BatchProbe probe) {
        UUID instance = UUID.randomUUID();
        RelayConnections working = new RelayConnections(dataSource, settings.connections());
        // apart, so that leases are renewed however busy the buckets are
        RelayConnections keeping = new RelayConnections(dataSource, 1);
        this.stopWithin = settings.stopWithin();
        this.meters = new RelayMeters(registry);
        this.buckets = new HeldBuckets(new RelayParts(
                settings,
                new OutboxTable(working),
                new ProducerSettings(kafka, settings.source(), instance),
                meters,
                probe));
        this.leases = new Leases(keeping, instance, settings.lease());
        this.keeper = new LeaseKeeper(leases, buckets, settings, life);
        this.lookout = new Lookout(new Scout(working), buckets, settings, meters, life);
        this.keeping = Thread.ofVirtual().name("outbox-leases").unstarted(keeper);
        this.looking = Thread.ofVirtual().name("outbox-lookout").unstarted(lookout);
    }

    void start() {
        keeping.start();
        looking.start();
    }

    /** Rows of that bucket have just been committed. */
    void wake(int bucket) {
        buckets.wake(bucket);
    }

    /** Finishes the batches in hand and gives the buckets to the others. */
    void stop() {
        life.close();
        try {
            keeping.join(stopWithin);
            buckets.stop(stopWithin);
            leases.leave();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RelayConnections.DatabaseException e) {
            LOG.warnf("buckets were not released; they will expire: %s", e);
        }
    }

    int heldBuckets() {
        return buckets.leases().size();
    }

    long troubledBuckets() {
        return buckets.troubled();
    }

    Backlog backlog() {
        return meters.backlog();
    }

    Duration sinceLastBeat() {
        return keeper.sinceLastBeat();
    }
}
