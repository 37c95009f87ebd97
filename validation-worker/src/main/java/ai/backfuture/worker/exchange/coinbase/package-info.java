/** Coinbase, Advanced Trade: every request carries a token that is signed for it alone. */
@NullMarked
package ai.backfuture.worker.exchange.coinbase;

import org.jspecify.annotations.NullMarked;
