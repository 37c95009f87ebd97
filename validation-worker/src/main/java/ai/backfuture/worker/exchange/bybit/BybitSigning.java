package ai.backfuture.worker.exchange.bybit;

import ai.backfuture.worker.domain.ApiCredential;
import ai.backfuture.worker.domain.Endpoint;
import ai.backfuture.worker.domain.Request;
import ai.backfuture.worker.domain.Request.Header;
import ai.backfuture.worker.exchange.wire.Hmac;
import java.time.Instant;
import java.util.List;

/**
 * HMAC-SHA256 in hex over time, key, window and the query exactly as it is sent.
 *
 * @see <a href="https://bybit-exchange.github.io/docs/v5/guide">Bybit: authentication</a>
 */
final class BybitSigning {

    private static final String WINDOW_MILLIS = "5000";

    private BybitSigning() {}

    /** Signs a request without a body; {@code query} is encoded already. */
    static Request sign(Endpoint endpoint, String query, ApiCredential credential, Instant time) {
        String timestamp = Long.toString(time.toEpochMilli());
        String key = credential.apiKey().revealText();
        String signature = Hmac.sha256Hex(credential.secretKey(), timestamp + key + WINDOW_MILLIS + query);
        return new Request(
                endpoint,
                query,
                null,
                List.of(
                        new Header("X-BAPI-API-KEY", key),
                        new Header("X-BAPI-TIMESTAMP", timestamp),
                        new Header("X-BAPI-RECV-WINDOW", WINDOW_MILLIS),
                        new Header("X-BAPI-SIGN", signature)));
    }
}
