/** The audit trail for operators, and where a request comes from. */
@NullMarked
package ai.backfuture.connection.audit.adapter.rest;

import org.jspecify.annotations.NullMarked;
