/** Bitget: unified and classic accounts behind one host. */
@NullMarked
package ai.backfuture.worker.exchange.bitget;

import org.jspecify.annotations.NullMarked;
