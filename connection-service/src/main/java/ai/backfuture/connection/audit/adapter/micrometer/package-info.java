/** Alarms as meters and log lines. */
@NullMarked
package ai.backfuture.connection.audit.adapter.micrometer;

import org.jspecify.annotations.NullMarked;
