/**
 * A simulator of exchanges that checks keys, signatures, clocks, rights and addresses as the real ones do.
 *
 * <p>Written from the exchanges' documents; nothing here is shared with the code that calls exchanges.
 */
@NullMarked
package ai.backfuture.localstack.simulator;

import org.jspecify.annotations.NullMarked;
