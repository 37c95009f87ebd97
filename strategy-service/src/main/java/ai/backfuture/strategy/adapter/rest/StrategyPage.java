package ai.backfuture.strategy.adapter.rest;

import ai.backfuture.contracts.StrategyView;
import ai.backfuture.request.Cursor;
import ai.backfuture.strategy.application.ReadingStrategies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of an owner's strategies; {@code next} is the cursor of the following one, null on the last. */
record StrategyPage(List<StrategyView> items, @Nullable String next) {

    static StrategyPage of(ReadingStrategies.Page page) {
        String next = page.more() ? Cursor.after(page.items().getLast().id()) : null;
        return new StrategyPage(page.items(), next);
    }
}
