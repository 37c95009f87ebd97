/** Messages as CloudEvents. */
@NullMarked
package ai.backfuture.notification.adapter.cloudevents;

import org.jspecify.annotations.NullMarked;
