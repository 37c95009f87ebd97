package ai.backfuture.contracts;

/** The two kinds of market that a connection may be used for. */
public enum Market {
    SPOT,
    FUTURES;

    /** The permission that trading on this market needs. */
    public Permission tradePermission() {
        return switch (this) {
            case SPOT -> Permission.TRADE_SPOT;
            case FUTURES -> Permission.TRADE_FUTURES;
        };
    }
}
