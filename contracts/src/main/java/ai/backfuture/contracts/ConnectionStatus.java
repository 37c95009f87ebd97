package ai.backfuture.contracts;

/** Where a connection stands. */
public enum ConnectionStatus {
    PENDING,
    ONLINE,
    DEGRADED,
    FAILED,
    REMOVING,
    /** Last word on a connection; only ever seen in events. */
    REMOVED
}
