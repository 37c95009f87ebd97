package ai.backfuture.worker.exchange.bingx;

import ai.backfuture.worker.domain.ApiCredential;
import ai.backfuture.worker.domain.Endpoint;
import ai.backfuture.worker.domain.Request;
import ai.backfuture.worker.domain.Request.Header;
import ai.backfuture.worker.exchange.wire.Hmac;
import ai.backfuture.worker.exchange.wire.Query;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How BingX wants requests signed: an HMAC over all parameters and the time, which are sent in the query with the
 * signature behind them.
 *
 * <p>BingX's documents differ on the order: sorted by name or as sent. We sort and send in that order, which is both.
 * What is signed is not encoded, what is sent is. Without a window of its own a request is good for five seconds, which
 * is also the most that one may ask for.
 *
 * @see <a href="https://bingx-api.github.io/docs-v3/#/en/Quick%20Start/Signature%20Authentication">BingX: signature</a>
 */
final class BingxSigning {

    private BingxSigning() {}

    static Request get(
            Endpoint endpoint, Map<String, String> parameters, ApiCredential credential, Instant exchangeTime) {
        Map<String, String> sorted = new TreeMap<>(parameters);
        sorted.put("timestamp", Long.toString(exchangeTime.toEpochMilli()));
        String signature = Hmac.sha256Hex(credential.secretKey(), plain(sorted));
        Query query = Query.of();
        sorted.forEach(query::and);
        List<Header> headers =
                List.of(new Header("X-BX-APIKEY", credential.apiKey().revealText()));
        return new Request(endpoint, query.and("signature", signature).toString(), null, headers);
    }

    private static String plain(Map<String, String> sorted) {
        return sorted.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("&"));
    }
}
