package ai.backfuture.notification.application;

import ai.backfuture.notification.domain.Owner;

/** What is kept of requests that were answered. */
public interface PastRequests {

    /** Deletes what is kept of an owner, in the caller's transaction. */
    void forget(Owner owner);
}
