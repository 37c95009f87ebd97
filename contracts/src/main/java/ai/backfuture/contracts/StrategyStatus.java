package ai.backfuture.contracts;

/** Whether traders may trade a strategy. */
public enum StrategyStatus {
    DISABLED,
    ENABLED,
    /** Was enabled, and was switched off by the system because its connection could no longer be trusted. */
    SUSPENDED
}
