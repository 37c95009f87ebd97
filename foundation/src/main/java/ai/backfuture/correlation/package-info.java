/** One id that follows a user's request through every service, event and log line. */
@NullMarked
package ai.backfuture.correlation;

import org.jspecify.annotations.NullMarked;
