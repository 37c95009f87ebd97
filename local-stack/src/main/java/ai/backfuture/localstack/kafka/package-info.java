/** A real Apache Kafka broker as a child process. */
@NullMarked
package ai.backfuture.localstack.kafka;

import org.jspecify.annotations.NullMarked;
