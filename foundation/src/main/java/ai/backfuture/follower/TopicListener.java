package ai.backfuture.follower;

import ai.backfuture.contracts.CloudEvent;
import ai.backfuture.contracts.UnreadableEventException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a service makes of a topic that it follows. Called by the one thread that reads the topic.
 *
 * @param <M> what a record says, in the service's own terms
 */
public interface TopicListener<M> {

    /**
     * What an event says; empty when it says nothing to this service.
     *
     * @throws UnreadableEventException when it makes no sense; any other exception of this method says the same without
     *     a reason
     */
    Optional<M> said(Place place, UUID key, CloudEvent event);

    /** What a record without a value says: the last word on its key. */
    M gone(Place place, UUID key);

    /**
     * Takes in what was said, in the order of each partition, with all that follows from it.
     *
     * <p>Where positions are in the database this runs in the transaction that moves them, so each record comes once,
     * however many instances read. When it throws, everything in the batch comes again.
     */
    void takeIn(List<M> news);

    /** What a poll brought is in, by this instance or by another that was here first; for counting. */
    void tookIn(List<M> read, int unreadable);
}
