package ai.backfuture.contracts;

/** What a key may do, in our own words; each exchange's tokens are mapped to these by its adapter. */
public enum Permission {
    READ,
    TRADE_SPOT,
    TRADE_FUTURES,
    WITHDRAW,
    /** Not a right but a limit: the key works only from listed addresses. */
    IP_RESTRICTION
}
