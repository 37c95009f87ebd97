package ai.backfuture.worker.exchange.bybit;

import ai.backfuture.worker.domain.ApiCredential;
import ai.backfuture.worker.domain.Endpoint;
import ai.backfuture.worker.domain.Request;
import ai.backfuture.worker.domain.Request.Header;
import ai.backfuture.worker.exchange.wire.Hmac;
import java.time.Instant;
import java.util.List;

/**
 * How Bybit wants requests signed: time, key, window and the very text of the query, in the order in which it is sent.
 *
 * @see <a href="https://bybit-exchange.github.io/docs/v5/guide#parameters-for-authenticated-endpoints">Bybit:
 *     authenticated endpoints</a>
 */
final class BybitSigning {

    private static final String WINDOW_MILLIS = "5000";

    private BybitSigning() {}

    /** @param query percent-encoded */
    static Request sign(Endpoint endpoint, String query, ApiCredential credential, Instant exchangeTime) {
        String key = credential.apiKey().revealText();
        String time = Long.toString(exchangeTime.toEpochMilli());
        String signature = Hmac.sha256Hex(credential.secretKey(), time + key + WINDOW_MILLIS + query);
        List<Header> headers = List.of(
                new Header("X-BAPI-API-KEY", key),
                new Header("X-BAPI-TIMESTAMP", time),
                new Header("X-BAPI-RECV-WINDOW", WINDOW_MILLIS),
                new Header("X-BAPI-SIGN", signature));
        return new Request(endpoint, query, null, headers);
    }
}
