/** What a connection is and how it changes, without any technology. */
@NullMarked
package ai.backfuture.connection.domain;

import org.jspecify.annotations.NullMarked;
