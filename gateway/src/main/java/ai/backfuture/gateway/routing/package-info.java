/** Which call goes where, and the one handler that all of them pass. */
@NullMarked
package ai.backfuture.gateway.routing;

import org.jspecify.annotations.NullMarked;
