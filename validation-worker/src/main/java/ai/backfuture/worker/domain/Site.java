package ai.backfuture.worker.domain;

/** The two APIs of an exchange; where each lives is configuration, also when it is one host. */
public enum Site {
    SPOT,
    FUTURES
}
