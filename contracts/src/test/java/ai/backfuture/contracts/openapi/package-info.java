/** Holds what was asked and answered against {@code openapi.yaml}; other modules' tests use it too. */
@NullMarked
package ai.backfuture.contracts.openapi;

import org.jspecify.annotations.NullMarked;
