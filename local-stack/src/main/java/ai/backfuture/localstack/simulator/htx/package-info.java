/** HTX: spot and contract hosts, two generations of API on each, one way of signing that includes the host. */
@NullMarked
package ai.backfuture.localstack.simulator.htx;

import org.jspecify.annotations.NullMarked;
