/** Stories of users, told through the gateway only, on the whole house. */
@NullMarked
package ai.backfuture.e2e;

import org.jspecify.annotations.NullMarked;
