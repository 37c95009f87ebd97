/** Plain SQL on a service's own database, and what is answered when the database does not serve. */
@NullMarked
package ai.backfuture.database;

import org.jspecify.annotations.NullMarked;
