/** Binance as its documents describe it: spot, wallet and USDⓈ-M futures. */
@NullMarked
package ai.backfuture.localstack.simulator.binance;

import org.jspecify.annotations.NullMarked;
