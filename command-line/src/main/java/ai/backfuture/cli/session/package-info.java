/** Who is signed in, and how one signs in. */
@NullMarked
package ai.backfuture.cli.session;

import org.jspecify.annotations.NullMarked;
