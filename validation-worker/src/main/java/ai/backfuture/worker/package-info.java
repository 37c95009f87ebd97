/** The worker that asks exchanges what a key may do; this package only puts it together. */
@NullMarked
package ai.backfuture.worker;

import org.jspecify.annotations.NullMarked;
