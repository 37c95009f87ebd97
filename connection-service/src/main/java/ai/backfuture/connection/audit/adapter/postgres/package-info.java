/** The audit trail in PostgreSQL. */
@NullMarked
package ai.backfuture.connection.audit.adapter.postgres;

import org.jspecify.annotations.NullMarked;
