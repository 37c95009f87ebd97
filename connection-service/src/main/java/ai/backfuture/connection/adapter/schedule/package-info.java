/** What happens by itself, because time goes on. */
@NullMarked
package ai.backfuture.connection.adapter.schedule;

import org.jspecify.annotations.NullMarked;
