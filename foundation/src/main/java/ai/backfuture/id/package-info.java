/** Ids and time, where code would otherwise reach for statics. */
@NullMarked
package ai.backfuture.id;

import org.jspecify.annotations.NullMarked;
