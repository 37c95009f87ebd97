/** BingX: spot, perpetual futures and wallet behind one gateway, which signs and refuses alike everywhere. */
@NullMarked
package ai.backfuture.localstack.simulator.bingx;

import org.jspecify.annotations.NullMarked;
