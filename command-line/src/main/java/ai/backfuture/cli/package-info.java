/** {@code bf}: the command line of the exchange connections. */
@NullMarked
package ai.backfuture.cli;

import org.jspecify.annotations.NullMarked;
