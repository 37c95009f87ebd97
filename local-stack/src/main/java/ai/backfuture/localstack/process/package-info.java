/** Java programs run as child processes that never outlive this one. */
@NullMarked
package ai.backfuture.localstack.process;

import org.jspecify.annotations.NullMarked;
