package ai.backfuture.contracts;

/** The steps of a test, in the order in which they are judged. */
public enum StepName {
    REACHABLE,
    CLOCK,
    KEY,
    PERMISSIONS,
    WITHDRAWAL,
    TRADE_SPOT,
    TRADE_FUTURES,
    BALANCE,
    ORDERS,
    POSITIONS,
    IP_RESTRICTION
}
