/** Coinbase: Advanced Trade with keys of the developer platform, which sign a token of their own for every call. */
@NullMarked
package ai.backfuture.localstack.simulator.coinbase;

import org.jspecify.annotations.NullMarked;
