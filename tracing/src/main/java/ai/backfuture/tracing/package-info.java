/** How a trace goes on from one process to the next. */
@NullMarked
package ai.backfuture.tracing;

import org.jspecify.annotations.NullMarked;
