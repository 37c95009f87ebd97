/** Readiness by dependency. */
@NullMarked
package ai.backfuture.worker.adapter.health;

import org.jspecify.annotations.NullMarked;
