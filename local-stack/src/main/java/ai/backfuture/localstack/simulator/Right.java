package ai.backfuture.localstack.simulator;

/** What a key may do, in neutral words; each exchange turns these into its own tokens. */
public enum Right {
    READ,
    TRADE_SPOT,
    TRADE_FUTURES,
    WITHDRAW,
    /** Moves money between the owner's own accounts only. */
    INTERNAL_TRANSFER
}
