/** Credentials from Vault, one exact path at a time. */
@NullMarked
package ai.backfuture.worker.adapter.vault;

import org.jspecify.annotations.NullMarked;
