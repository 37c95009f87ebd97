/** The strategy calls of the public API. */
@NullMarked
package ai.backfuture.strategy.adapter.rest;

import org.jspecify.annotations.NullMarked;
