/** What people are shown. */
@NullMarked
package ai.backfuture.cli.view;

import org.jspecify.annotations.NullMarked;
