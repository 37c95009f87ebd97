/** OKX: one API for spot and futures, three regional hosts that do not know each other's keys, and a demo mode. */
@NullMarked
package ai.backfuture.localstack.simulator.okx;

import org.jspecify.annotations.NullMarked;
