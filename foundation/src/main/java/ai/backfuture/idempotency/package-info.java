/**
 * POSTs that may safely be sent again: the same {@code Idempotency-Key} with the same body gets the first answer.
 *
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/">The Idempotency-Key HTTP
 *     Header Field</a>
 */
@NullMarked
package ai.backfuture.idempotency;

import org.jspecify.annotations.NullMarked;
