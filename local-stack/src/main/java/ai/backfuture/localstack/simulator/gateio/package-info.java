/** Gate.io: the API v4, one host for spot, futures, wallet and account, bare bodies and labels for refusals. */
@NullMarked
package ai.backfuture.localstack.simulator.gateio;

import org.jspecify.annotations.NullMarked;
