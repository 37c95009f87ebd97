package ai.backfuture.contracts;

/** What an operator's suspension stops. */
public enum SuspensionScope {
    /** One owner's connections and strategies. */
    OWNER,
    /** Everything at one exchange. */
    EXCHANGE,
    /** Everything. */
    ALL
}
