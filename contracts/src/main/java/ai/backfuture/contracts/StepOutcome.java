package ai.backfuture.contracts;

/** How one step of a test ended. */
public enum StepOutcome {
    PASSED,
    /** Passed, with something the user should know. */
    WARNED,
    FAILED,
    /** Could not be told; never counted as passed. */
    UNDETERMINED,
    /** Not needed, or not reached because an earlier step failed. */
    SKIPPED
}
