/** MEXC: the spot API v3 and the futures (contract) API v1, which sign and fail in different ways. */
@NullMarked
package ai.backfuture.localstack.simulator.mexc;

import org.jspecify.annotations.NullMarked;
