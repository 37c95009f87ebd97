/** Every exchange, through everything that can be wrong, against tables written by hand from the exchanges' documents. */
@NullMarked
package ai.backfuture.worker.conformance;

import org.jspecify.annotations.NullMarked;
