/** What exchange adapters share: strict JSON, HMAC and percent-encoding; nothing about any one exchange. */
@NullMarked
package ai.backfuture.worker.exchange.wire;

import org.jspecify.annotations.NullMarked;
