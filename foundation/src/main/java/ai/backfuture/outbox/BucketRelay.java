package ai.backfuture.outbox;

import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Publishes one bucket for as long as its lease stands; runs in a thread of its own and never gives up by itself.
 *
 * <p>The order of steps is what keeps the order of records. The producer is opened before the first read: whatever an
 * earlier holder had under way is settled by then, and it can't add anything. The read proves the lease. Should the
 * bucket change hands after that, the new holder's producer fences this one, and the batch in hand is never committed.
 * Between Kafka's commit and the deletion a crash leaves published rows in the table: they go out once more, with the
 * ids they had.
 */
final class BucketRelay implements Runnable {

    private static final Logger LOG = Logger.getLogger(BucketRelay.class);

    private final Lease lease;
    private final RelayParts parts;
    private final Window window;
    private final Pauses pauses;
    private final Doorbell doorbell = new Doorbell();

    private volatile boolean idle;
    private volatile boolean troubled;
    private @Nullable BucketProducer producer;

    BucketRelay(Lease lease, RelayParts parts) {
        this.lease = lease;
        this.parts = parts;
        this.window = new Window(parts.table(), lease, parts.settings().batch());
        this.pauses = new Pauses(parts.settings().retryMax());
    }

    Lease lease() {
        return lease;
    }

    /** Whether all rows that it knows of are published. */
    boolean idle() {
        return idle;
    }

    /** Whether its last attempt failed. */
    boolean troubled() {
        return troubled;
    }

    /** Rows have been committed. */
    void wake() {
        idle = false;
        doorbell.ring();
    }

    /** Rows may have been committed: that snapshot could see some. */
    void wakeUnlessPublished(Snapshot snapshot) {
        if (!window.published().covers(snapshot)) {
            wake();
        }
    }

    /** Finishes the batch in hand and ends. */
    void stop() {
        doorbell.close();
    }

    @Override
    public void run() {
        try {
            while (!doorbell.closed()) {
                if (publishWaiting()) {
                    idle = true;
                    doorbell.await();
                    idle = false;
                }
            }
        } catch (LeaseLostException e) {
            LOG.infof("%s; this instance leaves it", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            closeProducer();
        }
    }

    /** Returns whether nothing more waits; false after a failure and its pause. */
    private boolean publishWaiting() throws InterruptedException {
        try {
            boolean more = true;
            while (more && !doorbell.closed()) {
                more = publishBatch(openProducer());
                recovered();
            }
            return true;
        } catch (LeaseLostException e) {
            throw e;
        } catch (RuntimeException e) {
            failed(e);
            return false;
        }
    }

    private BucketProducer openProducer() {
        BucketProducer open = producer;
        if (open == null) {
            // opening would fence a new holder: harmless, but it would have to start its batch again
            parts.table().prove(lease);
            open = BucketProducer.open(parts.producers().of(lease.bucket()));
            producer = open;
        }
        return open;
    }

    private boolean publishBatch(BucketProducer open) {
        Batch batch = window.next();
        if (batch.rows().isEmpty()) {
            return window.done(batch);
        }
        parts.probe().read(lease, batch);
        return switch (open.send(batch.rows())) {
            case Sent.Committed committed -> {
                parts.meters().published(batch.rows().size());
                parts.probe().committed(lease, batch);
                parts.table().delete(lease, batch.rows());
                yield window.done(batch);
            }
            case Sent.Refused refused -> {
                // its transaction failed; the next one's opening rolls that back, which this one may no longer do
                closeProducer();
                bury(refused.rows(), refused.reason());
                yield true;
            }
        };
    }

    private void bury(List<OutboxRow> rows, String reason) {
        int buried = parts.table().bury(lease, rows, reason);
        parts.meters().buried(buried);
        LOG.errorf("put aside in outbox_dead, records of these keys now have a gap: %s (%s)", rows, reason);
    }

    private void recovered() {
        if (troubled) {
            LOG.infof("bucket %d is published again", lease.bucket());
            troubled = false;
        }
        pauses.reset();
    }

    private void failed(RuntimeException e) throws InterruptedException {
        parts.meters().failed();
        if (!troubled) {
            LOG.warnf("bucket %d can't be published for now, rows wait: %s", lease.bucket(), e);
            troubled = true;
        }
        if (!(e instanceof RelayConnections.DatabaseException)) {
            closeProducer();
            window.failed();
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedException();
        }
        doorbell.pause(pauses.next());
    }

    private void closeProducer() {
        if (producer != null) {
            producer.close();
            producer = null;
        }
    }
}
