/** Binance: spot, wallet and USDⓈ-M futures behind one key. */
@NullMarked
package ai.backfuture.worker.exchange.binance;

import org.jspecify.annotations.NullMarked;
