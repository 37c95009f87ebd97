/** Bybit, API v5: one host for all products. */
@NullMarked
package ai.backfuture.worker.exchange.bybit;

import org.jspecify.annotations.NullMarked;
