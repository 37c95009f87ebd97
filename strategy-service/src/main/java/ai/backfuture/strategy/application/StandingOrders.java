package ai.backfuture.strategy.application;

import ai.backfuture.contracts.SuspensionView;
import java.util.List;

/** What operators have stopped, as far as this instance has heard. Answers at once, from memory. */
public interface StandingOrders {

    /** Whether all that was ordered before this instance started is known. */
    boolean known();

    /** The orders that stand. */
    List<SuspensionView> standing();
}
