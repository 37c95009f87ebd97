/** Results of tests, as they come from the workers. */
@NullMarked
package ai.backfuture.connection.adapter.kafka;

import org.jspecify.annotations.NullMarked;
