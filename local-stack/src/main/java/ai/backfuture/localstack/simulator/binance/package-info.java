/** Binance: spot and wallet on one host, futures on others, all signed in one way and refused in three. */
@NullMarked
package ai.backfuture.localstack.simulator.binance;

import org.jspecify.annotations.NullMarked;
