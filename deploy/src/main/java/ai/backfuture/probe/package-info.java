/** What an image has instead of a shell with curl. */
@NullMarked
package ai.backfuture.probe;

import org.jspecify.annotations.NullMarked;
