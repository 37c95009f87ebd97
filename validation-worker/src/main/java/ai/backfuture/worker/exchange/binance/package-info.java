/** Binance, spot and USDⓈ-M futures. */
@NullMarked
package ai.backfuture.worker.exchange.binance;

import org.jspecify.annotations.NullMarked;
