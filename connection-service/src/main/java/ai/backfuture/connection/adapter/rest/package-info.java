/** The API over HTTP. */
@NullMarked
package ai.backfuture.connection.adapter.rest;

import org.jspecify.annotations.NullMarked;
