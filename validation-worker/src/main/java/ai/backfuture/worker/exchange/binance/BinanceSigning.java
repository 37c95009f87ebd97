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
 * How Binance wants requests signed: the very text of the query, percent-encoded, with the signature as its last
 * parameter. The order of the parameters is free. Everything goes into the query, also for POST.
 *
 * @see <a href="https://developers.binance.com/docs/binance-spot-api-docs/rest-api/request-security">Binance: request
 *     security</a>
 */
final class BinanceSigning {

    private static final String WINDOW_MILLIS = "5000";

    private BinanceSigning() {}

    static Request sign(Endpoint endpoint, Query parameters, ApiCredential credential, Instant exchangeTime) {
        String payload = parameters
                .and("timestamp", Long.toString(exchangeTime.toEpochMilli()))
                .and("recvWindow", WINDOW_MILLIS)
                .toString();
        String signature = Hmac.sha256Hex(credential.secretKey(), payload);
        List<Header> headers =
                List.of(new Header("X-MBX-APIKEY", credential.apiKey().revealText()));
        return new Request(endpoint, payload + "&signature=" + signature, null, headers);
    }
}
