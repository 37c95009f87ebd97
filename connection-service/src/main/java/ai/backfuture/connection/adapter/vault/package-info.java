/** Secrets in Vault: written and destroyed here, never read. */
@NullMarked
package ai.backfuture.connection.adapter.vault;

import org.jspecify.annotations.NullMarked;
