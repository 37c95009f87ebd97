package ai.backfuture.strategy.domain;

import ai.backfuture.contracts.Warning;

/** What the owner should know about an enabled strategy, although it runs. */
public enum StrategyWarning {
    /** Another strategy was already enabled on the same connection. */
    SHARED_CONNECTION(
            "Another enabled strategy uses the same connection; use a separate API key for each strategy so that they"
                    + " do not trade against each other's balance.");

    private final String message;

    StrategyWarning(String message) {
        this.message = message;
    }

    /** As the public API shows it. */
    public Warning shown() {
        return new Warning(name(), message);
    }
}
