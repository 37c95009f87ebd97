/** Exchanges over HTTP with the Vert.x web client: hosts, time limits and sizes, written once for all of them. */
@NullMarked
package ai.backfuture.worker.adapter.http;

import org.jspecify.annotations.NullMarked;
