/** The service on the local stack, with its users and workers played by tests. */
@NullMarked
package ai.backfuture.connection.stack;

import org.jspecify.annotations.NullMarked;
