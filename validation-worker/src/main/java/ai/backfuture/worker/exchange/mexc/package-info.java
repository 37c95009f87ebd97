/** MEXC, spot and futures. */
@NullMarked
package ai.backfuture.worker.exchange.mexc;

import org.jspecify.annotations.NullMarked;
