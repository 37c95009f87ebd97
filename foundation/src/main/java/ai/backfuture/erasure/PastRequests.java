package ai.backfuture.erasure;

/** What is kept of requests that were answered; a service that erases an owner asks it to forget, too. */
public interface PastRequests {

    /**
     * Deletes what is kept of an owner; inside the caller's transaction where there is one.
     *
     * @return how many requests there were
     */
    int forget(String owner);
}
