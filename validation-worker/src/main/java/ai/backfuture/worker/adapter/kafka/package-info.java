/** Orders from Kafka, results and progress to Kafka. */
@NullMarked
package ai.backfuture.worker.adapter.kafka;

import org.jspecify.annotations.NullMarked;
