/** The database: strategies through Panache, and the view of connections, which is written in bulk, through JDBC. */
@NullMarked
package ai.backfuture.strategy.adapter.postgres;

import org.jspecify.annotations.NullMarked;
