/** Signing secrets in Vault, one exact path at a time. */
@NullMarked
package ai.backfuture.notification.adapter.vault;

import org.jspecify.annotations.NullMarked;
