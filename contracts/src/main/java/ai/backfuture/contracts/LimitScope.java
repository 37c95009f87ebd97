package ai.backfuture.contracts;

/** Whom an exchange's refusal to be called more often is meant for. */
public enum LimitScope {
    /** Calls with this one key. */
    KEY,
    /** All calls from the address that we called from. */
    ADDRESS
}
