package ai.backfuture.worker.exchange.binance;

import ai.backfuture.worker.domain.ApiCredential;
import ai.backfuture.worker.domain.Endpoint;
import ai.backfuture.worker.domain.Request;
import ai.backfuture.worker.domain.Request.Header;
import ai.backfuture.worker.exchange.wire.Hmac;
import ai.backfuture.worker.exchange.wire.Query;
import java.time.Instant;
import java.util.List;

/**
 * HMAC-SHA256 in hex over the query as it is sent, with the signature as its last parameter. The order of parameters is
 * free, but what is signed is what is sent.
 *
 * @see <a href="https://developers.binance.com/docs/binance-spot-api-docs/rest-api/request-security">Binance: request
 *     security</a>
 */
final class BinanceSigning {

    private static final String WINDOW_MILLIS = "5000";

    private BinanceSigning() {}

    /** Signs a request without a body; {@code query} is encoded already. */
    static Request sign(Endpoint endpoint, String query, ApiCredential credential, Instant time) {
        String payload = Query.of()
                .and("timestamp", Long.toString(time.toEpochMilli()))
                .then(query)
                .and("recvWindow", WINDOW_MILLIS)
                .toString();
        String signature = Hmac.sha256Hex(credential.secretKey(), payload);
        return new Request(
                endpoint,
                payload + "&signature=" + signature,
                null,
                List.of(new Header("X-MBX-APIKEY", credential.apiKey().revealText())));
    }
}
