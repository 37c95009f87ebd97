/** Bybit, API v5: one host for all products, business errors under HTTP 200, sites that do not know each other's keys. */
@NullMarked
package ai.backfuture.localstack.simulator.bybit;

import org.jspecify.annotations.NullMarked;
