/**
 * Events that are committed together with the state they tell of, and carried to Kafka afterwards: at least once, in
 * order per key, by one relay per bucket at a time.
 */
@NullMarked
package ai.backfuture.outbox;

import org.jspecify.annotations.NullMarked;
