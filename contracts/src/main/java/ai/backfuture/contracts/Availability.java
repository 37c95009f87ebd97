package ai.backfuture.contracts;

/** How an exchange is for us, as far as the tests of many connections tell. */
public enum Availability {
    /** It answers. */
    AVAILABLE,
    /** It fails for many: one incident, and nobody's key is to blame. Re-tests by ourselves wait. */
    UNAVAILABLE,
    /** It answers again; re-tests come back slowly. */
    RECOVERING,
    /** No test has told for a while. */
    UNKNOWN
}
