package ai.backfuture.outbox;

import ai.backfuture.contracts.Event;
import ai.backfuture.contracts.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Writes events into the caller's database transaction; the relay publishes them after the commit.
 *
 * <p>Order is kept per record key, and it is the order of the calls. Two transactions that write about the same key must
 * therefore exclude each other before the first call, which locking or updating the row that the event tells of does.
 */
@ApplicationScoped
public class Outbox {

    /**
     * Publishes the event if and when the transaction commits.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void publish(Event event) {}

    /** Publishes a record without a value, which removes the key from a compacted topic. */
    public void publishTombstone(Topic topic, UUID key) {}
}
