package ai.backfuture.contracts;

/** Why the system suspended a strategy. */
public enum SuspensionReason {
    /** A test refused the connection's key. */
    CONNECTION_FAILED,
    /** The connection was removed. */
    CONNECTION_REMOVED,
    /** The lease ended without being renewed. */
    LEASE_ENDED,
    /** The market's trade right is no longer confirmed. */
    TRADE_PERMISSION_LOST,
    /** An operator stopped the owner, the exchange or everything. */
    SUSPENDED_BY_OPERATOR
}
