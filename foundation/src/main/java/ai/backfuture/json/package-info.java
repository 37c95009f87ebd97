/** How requests and answers look as JSON. */
@NullMarked
package ai.backfuture.json;

import org.jspecify.annotations.NullMarked;
