/** The topics that the service follows: reading them into the view, and waiting until it has reached their end. */
@NullMarked
package ai.backfuture.strategy.adapter.kafka;

import org.jspecify.annotations.NullMarked;
