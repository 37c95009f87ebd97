/** The topics of connection states and strategies: what their records say to this service. */
@NullMarked
package ai.backfuture.notification.adapter.kafka;

import org.jspecify.annotations.NullMarked;
