/** What can be done with connections, and the ports that it needs. */
@NullMarked
package ai.backfuture.connection.application;

import org.jspecify.annotations.NullMarked;
