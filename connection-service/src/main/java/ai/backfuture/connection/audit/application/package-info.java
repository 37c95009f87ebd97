/** The audit trail: what the service does leaves entries, and so does who reads secrets. */
@NullMarked
package ai.backfuture.connection.audit.application;

import org.jspecify.annotations.NullMarked;
