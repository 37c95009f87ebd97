/**
 * Strategies and the gate that lets one run: pure functions of what is known and of the time, nothing else.
 *
 * <p>The words of the contracts (status, market, permission) are used as they are; no framework is.
 */
@NullMarked
package ai.backfuture.strategy.domain;

import org.jspecify.annotations.NullMarked;
