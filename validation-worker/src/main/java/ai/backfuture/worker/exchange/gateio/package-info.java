/** Gate.io, API v4: spot and USDT futures behind one host. */
@NullMarked
package ai.backfuture.worker.exchange.gateio;

import org.jspecify.annotations.NullMarked;
