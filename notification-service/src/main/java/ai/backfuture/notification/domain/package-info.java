/**
 * Webhooks, what owners are told, and when: pure functions of what is known and of the time, nothing else.
 *
 * <p>The words of the contracts (status, reason, kind) are used as they are; no framework is.
 */
@NullMarked
package ai.backfuture.notification.domain;

import org.jspecify.annotations.NullMarked;
