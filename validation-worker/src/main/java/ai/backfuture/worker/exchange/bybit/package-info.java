/** Bybit, API version 5: spot and derivatives behind one host. */
@NullMarked
package ai.backfuture.worker.exchange.bybit;

import org.jspecify.annotations.NullMarked;
