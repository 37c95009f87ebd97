package ai.backfuture.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.BitSet;

/** Wakes the relay of this instance when the current transaction has committed, once for all its events. */
@ApplicationScoped
class AfterCommit {

    private final TransactionSynchronizationRegistry transaction;
    private final OutboxRelay relay;

    AfterCommit(TransactionSynchronizationRegistry transaction, OutboxRelay relay) {
        this.transaction = transaction;
        this.relay = relay;
    }

    void wake(int bucket) {
        if (transaction.getResource(AfterCommit.class) instanceof BitSet known) {
            known.set(bucket);
            return;
        }
        BitSet buckets = new BitSet(Buckets.COUNT);
        buckets.set(bucket);
        transaction.putResource(AfterCommit.class, buckets);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing to do before
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    relay.wake(buckets);
                }
            }
        });
    }
}
