/** The worker against the parts of the local stack. */
@NullMarked
package ai.backfuture.worker.story;

import org.jspecify.annotations.NullMarked;
