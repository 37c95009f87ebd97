/** Who is calling, proved by a bearer token. */
@NullMarked
package ai.backfuture.gateway.identity;

import org.jspecify.annotations.NullMarked;
