/** The ticks of the audit. */
@NullMarked
package ai.backfuture.connection.audit.adapter.schedule;

import org.jspecify.annotations.NullMarked;
