/** KuCoin: spot and futures hosts, which share signing, rights and error codes. */
@NullMarked
package ai.backfuture.localstack.simulator.kucoin;

import org.jspecify.annotations.NullMarked;
