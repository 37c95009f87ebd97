package ai.backfuture.contracts;

/** How a test stands. */
public enum TestOutcome {
    RUNNING,
    PASSED,
    FAILED
}
