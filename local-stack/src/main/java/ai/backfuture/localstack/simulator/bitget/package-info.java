/** Bitget: one host, two account families with APIs of their own, which share signing and error codes. */
@NullMarked
package ai.backfuture.localstack.simulator.bitget;

import org.jspecify.annotations.NullMarked;
