/** What a check is: the port to an exchange, what a call can teach, and the one judgement over all of it. */
@NullMarked
package ai.backfuture.worker.domain;

import org.jspecify.annotations.NullMarked;
