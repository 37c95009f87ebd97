/** What other clients make of the same requests; asked for by {@code make test-peers}, no part of the build. */
@NullMarked
package ai.backfuture.worker.peers;

import org.jspecify.annotations.NullMarked;
