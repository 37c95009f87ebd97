/** What erasing an owner asks of parts that services share. */
@NullMarked
package ai.backfuture.erasure;

import org.jspecify.annotations.NullMarked;
