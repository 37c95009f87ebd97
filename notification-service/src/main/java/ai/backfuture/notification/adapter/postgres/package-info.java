/** Webhooks, messages and all that was heard, in PostgreSQL. */
@NullMarked
package ai.backfuture.notification.adapter.postgres;

import org.jspecify.annotations.NullMarked;
