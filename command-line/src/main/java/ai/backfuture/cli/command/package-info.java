/** The commands, one class each. */
@NullMarked
package ai.backfuture.cli.command;

import org.jspecify.annotations.NullMarked;
