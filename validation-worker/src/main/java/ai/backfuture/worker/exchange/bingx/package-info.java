/** BingX, spot and USDT-margined perpetual futures. */
@NullMarked
package ai.backfuture.worker.exchange.bingx;

import org.jspecify.annotations.NullMarked;
