/** The topics of connection states and strategies: reading each from where the database stands. */
@NullMarked
package ai.backfuture.notification.adapter.kafka;

import org.jspecify.annotations.NullMarked;
