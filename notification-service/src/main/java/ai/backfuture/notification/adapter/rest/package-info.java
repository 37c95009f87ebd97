/** The webhook calls of the public API. */
@NullMarked
package ai.backfuture.notification.adapter.rest;

import org.jspecify.annotations.NullMarked;
