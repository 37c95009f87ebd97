/** HTX, formerly Huobi, spot and USDT-margined contracts. */
@NullMarked
package ai.backfuture.worker.exchange.htx;

import org.jspecify.annotations.NullMarked;
