/** Starts the whole house on one machine: for {@code make run} and for the stories told through the gateway. */
@NullMarked
package ai.backfuture.localstack.launch;

import org.jspecify.annotations.NullMarked;
