/** Vault as services use it: bounded calls with one kind of failure, and whether it would answer. */
@NullMarked
package ai.backfuture.vault;

import org.jspecify.annotations.NullMarked;
