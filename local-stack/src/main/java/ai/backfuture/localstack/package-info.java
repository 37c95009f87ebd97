/** Everything that the services need around them, started on one machine: for a first look and for tests. */
@NullMarked
package ai.backfuture.localstack;

import org.jspecify.annotations.NullMarked;
