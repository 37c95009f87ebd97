/** Whose request this is. */
@NullMarked
package ai.backfuture.identity;

import org.jspecify.annotations.NullMarked;
