/** A real PostgreSQL server from its published binaries. */
@NullMarked
package ai.backfuture.localstack.postgres;

import org.jspecify.annotations.NullMarked;
