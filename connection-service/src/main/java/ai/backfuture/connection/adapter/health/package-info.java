/** What people who run the service can see of it. */
@NullMarked
package ai.backfuture.connection.adapter.health;

import org.jspecify.annotations.NullMarked;
