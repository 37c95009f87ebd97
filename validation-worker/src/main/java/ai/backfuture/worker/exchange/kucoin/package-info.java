/** KuCoin, spot and futures. */
@NullMarked
package ai.backfuture.worker.exchange.kucoin;

import org.jspecify.annotations.NullMarked;
