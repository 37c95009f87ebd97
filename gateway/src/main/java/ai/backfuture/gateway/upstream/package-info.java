/** The services behind the gateway, reached through a reverse proxy. */
@NullMarked
package ai.backfuture.gateway.upstream;

import org.jspecify.annotations.NullMarked;
