/**
 * Topics that are read from positions kept with what was made of them, by every instance and without a consumer group.
 *
 * <p>A service that keeps its positions in the database has the tables {@code reading_position} and {@code dead_letter} in
 * its migrations.
 */
@NullMarked
package ai.backfuture.follower;

import org.jspecify.annotations.NullMarked;
