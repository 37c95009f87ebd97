package ai.backfuture.notification.application;

import ai.backfuture.notification.domain.Delivery;
import ai.backfuture.notification.domain.WebhookId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Messages that wait to be delivered, shared by all instances.
 *
 * <p>A claim ends by itself after its lease, for an instance may die with it; whoever finishes a claim that has ended
 * changes nothing.
 */
public interface Deliveries {

    /** Adds messages, in the caller's transaction; one that is known by its id is left as it is. */
    void add(List<Delivery> deliveries, Instant now);

    /**
     * Takes messages that are due, the longest waiting first. Those that another instance holds are passed over.
     *
     * @param busy how many attempts are under way here in each lane
     * @param perLane the most at a time in one lane, those under way among them
     */
    List<Claimed> claim(Instant now, Duration lease, Map<String, Integer> busy, int perLane, int limit);

    /** It arrived. */
    void delivered(Claimed claimed, Instant now);

    /** It did not, and is tried again at that time. */
    void retry(Claimed claimed, Instant at);

    /** It could not be tried, which counts as no attempt; again at that time. */
    void giveBack(Claimed claimed, Instant at);

    /** It did not, and is not tried again. */
    void giveUp(Claimed claimed, Instant now);

    /** Gives up all that waits for this webhook. */
    void drop(WebhookId webhook, Instant now);

    /** What waits for this webhook goes to another receiver from now on. */
    void redirect(WebhookId webhook, String lane);

    Backlog backlog(Instant now);

    /** Forgets up to so many messages that were finished before that time, and says how many. */
    int forgetFinishedBefore(Instant time, int limit);

    /**
     * A message that this instance may try now.
     *
     * @param attempt 1 for the first
     */
    record Claimed(Delivery delivery, UUID claim, int attempt) {}

    /**
     * What is still to be delivered, by all instances together.
     *
     * @param waiting messages that have not arrived yet
     * @param overdue how long the longest waiting of those that should have been tried by now has been due
     */
    record Backlog(long waiting, Duration overdue) {}
}
