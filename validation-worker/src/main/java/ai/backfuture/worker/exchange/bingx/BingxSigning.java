package ai.backfuture.worker.exchange.bingx;

import ai.backfuture.worker.domain.ApiCredential;
import ai.backfuture.worker.domain.Endpoint;
import ai.backfuture.worker.domain.Request;
import ai.backfuture.worker.domain.Request.Header;
import ai.backfuture.worker.exchange.wire.Hmac;
import ai.backfuture.worker.exchange.wire.Parameters;
import java.time.Instant;
import java.util.List;

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

    static Request get(Endpoint endpoint, Parameters parameters, ApiCredential credential, Instant exchangeTime) {
        Parameters sorted = parameters
                .and("timestamp", Long.toString(exchangeTime.toEpochMilli()))
                .byName();
        String signature = Hmac.sha256Hex(credential.secretKey(), sorted.plain());
        List<Header> headers =
                List.of(new Header("X-BX-APIKEY", credential.apiKey().revealText()));
        return new Request(endpoint, sorted.and("signature", signature).encoded(), null, headers);
    }
}
