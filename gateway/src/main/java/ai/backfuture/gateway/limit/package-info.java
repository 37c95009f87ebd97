/** How many calls a user or an address may make. */
@NullMarked
package ai.backfuture.gateway.limit;

import org.jspecify.annotations.NullMarked;
