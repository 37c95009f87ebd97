/** What can be done with strategies, and the ports that it takes. */
@NullMarked
package ai.backfuture.strategy.application;

import org.jspecify.annotations.NullMarked;
