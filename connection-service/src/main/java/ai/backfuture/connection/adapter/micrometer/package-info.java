/** What operators watch. */
@NullMarked
package ai.backfuture.connection.adapter.micrometer;

import org.jspecify.annotations.NullMarked;
