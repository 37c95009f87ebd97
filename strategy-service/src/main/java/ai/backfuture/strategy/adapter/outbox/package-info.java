/** What is told of strategies, through the outbox. */
@NullMarked
package ai.backfuture.strategy.adapter.outbox;

import org.jspecify.annotations.NullMarked;
