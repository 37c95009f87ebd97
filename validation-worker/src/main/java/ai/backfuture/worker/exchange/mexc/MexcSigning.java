package ai.backfuture.worker.exchange.mexc;

import ai.backfuture.worker.domain.ApiCredential;
import ai.backfuture.worker.domain.Endpoint;
import ai.backfuture.worker.domain.Request;
import ai.backfuture.worker.domain.Request.Header;
import ai.backfuture.worker.exchange.wire.Hmac;
import ai.backfuture.worker.exchange.wire.Parameters;
import ai.backfuture.worker.exchange.wire.Query;
import java.time.Instant;
import java.util.List;

/**
 * MEXC signs its two APIs in two ways: spot appends a signature to the query, futures puts it into a header and signs
 * key, time and parameters in one.
 *
 * @see <a href="https://www.mexc.com/api-docs/spot-v3/general-info">MEXC spot: signed</a>
 * @see <a href="https://www.mexc.com/api-docs/futures/integration-guide">MEXC futures: integration guide</a>
 */
final class MexcSigning {

    private static final Header JSON = new Header("Content-Type", "application/json");
    private static final String WINDOW_MILLIS = "5000";

    private MexcSigning() {}

    /** Everything goes into the query, also for POST. */
    static Request spot(Endpoint endpoint, Query parameters, ApiCredential credential, Instant exchangeTime) {
        String payload = parameters
                .and("timestamp", Long.toString(exchangeTime.toEpochMilli()))
                .and("recvWindow", WINDOW_MILLIS)
                .toString();
        String signature = Hmac.sha256Hex(credential.secretKey(), payload);
        List<Header> headers =
                List.of(new Header("X-MEXC-APIKEY", credential.apiKey().revealText()), JSON);
        return new Request(endpoint, payload + "&signature=" + signature, null, headers);
    }

    /** A GET of the futures API, its parameters in the order of their names. */
    static Request futures(Endpoint endpoint, Parameters parameters, ApiCredential credential, Instant exchangeTime) {
        String key = credential.apiKey().revealText();
        String time = Long.toString(exchangeTime.toEpochMilli());
        String query = parameters.byName().encoded();
        String signature = Hmac.sha256Hex(credential.secretKey(), key + time + query);
        List<Header> headers = List.of(
                new Header("ApiKey", key), new Header("Request-Time", time), new Header("Signature", signature), JSON);
        return new Request(endpoint, query, null, headers);
    }
}
