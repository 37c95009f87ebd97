/** The topic of connection states: reading it into the view, and asking where it ends. */
@NullMarked
package ai.backfuture.strategy.adapter.kafka;

import org.jspecify.annotations.NullMarked;
