/** Secrets on their way from a prompt, a file or the standard input to the gateway. */
@NullMarked
package ai.backfuture.cli.secret;

import org.jspecify.annotations.NullMarked;
