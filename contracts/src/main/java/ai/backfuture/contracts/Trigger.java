package ai.backfuture.contracts;

/** What asked for a test. */
public enum Trigger {
    /** The connection was just added. */
    ADDED,
    /** The user asked. */
    REQUESTED,
    /** Markets or statements were changed. */
    CHANGED,
    /** A new key is to replace the one that serves. */
    REPLACEMENT,
    /** A trader met an authentication failure and reported it. */
    REPORTED,
    /** We test again after a temporary failure or one of ours. */
    RETRY,
    /** The lease is renewed. */
    SCHEDULED
}
