/** How everything is, for the people who run it. */
@NullMarked
package ai.backfuture.gateway.status;

import org.jspecify.annotations.NullMarked;
