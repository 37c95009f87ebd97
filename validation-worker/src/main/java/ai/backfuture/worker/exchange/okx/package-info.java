/** OKX: one host for all products, and hosts of its own for some regions. */
@NullMarked
package ai.backfuture.worker.exchange.okx;

import org.jspecify.annotations.NullMarked;
