/** What happens by the clock, the attempts at delivery among it. */
@NullMarked
package ai.backfuture.notification.adapter.schedule;

import org.jspecify.annotations.NullMarked;
