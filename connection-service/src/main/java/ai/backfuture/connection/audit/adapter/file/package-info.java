/** Vault's audit log, as its file audit device writes it. */
@NullMarked
package ai.backfuture.connection.audit.adapter.file;

import org.jspecify.annotations.NullMarked;
