package ai.backfuture.strategy.application;

import ai.backfuture.contracts.StrategyView;
import ai.backfuture.strategy.domain.Enablement;

/** What became of the wish to enable a strategy. */
public sealed interface Enabling {

    /** It runs; also when it already did. */
    record Enabled(StrategyView strategy) implements Enabling {}

    /** The gate refused. */
    record Refused(Enablement.Refused refusal) implements Enabling {}

    /** What is known of the connection may be out of date; nothing was decided. */
    record CatchingUp() implements Enabling {}

    /** The owner has no such strategy. */
    record NotFound() implements Enabling {}
}
