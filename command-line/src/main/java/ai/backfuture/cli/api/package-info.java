/** The public API over HTTP, and what goes wrong on the way. */
@NullMarked
package ai.backfuture.cli.api;

import org.jspecify.annotations.NullMarked;
