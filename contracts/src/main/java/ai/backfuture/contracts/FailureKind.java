package ai.backfuture.contracts;

/** Who has to act on a failed test. */
public enum FailureKind {
    /** Final: no automatic re-test until the user changes something. */
    YOURS_TO_FIX,
    /** Re-tested by us with growing pauses. */
    TEMPORARY,
    /** Re-tested by us, and the operator is alerted; never the user's fault. */
    OURS_TO_FIX
}
