/** What happens by the clock. */
@NullMarked
package ai.backfuture.strategy.adapter.schedule;

import org.jspecify.annotations.NullMarked;
