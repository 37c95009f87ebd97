/** Refusals and failures as the API shows them. */
@NullMarked
package ai.backfuture.gateway.problem;

import org.jspecify.annotations.NullMarked;
