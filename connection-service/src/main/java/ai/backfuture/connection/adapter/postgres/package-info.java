/** Connections, tests and intents in PostgreSQL. */
@NullMarked
package ai.backfuture.connection.adapter.postgres;

import org.jspecify.annotations.NullMarked;
