package ai.backfuture.worker.exchange.htx;

import ai.backfuture.worker.domain.ApiCredential;
import ai.backfuture.worker.domain.Endpoint;
import ai.backfuture.worker.domain.Request;
import ai.backfuture.worker.domain.Request.Header;
import ai.backfuture.worker.domain.SecretText;
import ai.backfuture.worker.domain.Site;
import ai.backfuture.worker.exchange.wire.Hmac;
import ai.backfuture.worker.exchange.wire.Parameters;
import ai.backfuture.worker.exchange.wire.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * How HTX wants requests signed: base64 of an HMAC over method, host, path and the sorted, encoded query, which carries
 * the key, the time to the second and the signature itself. What a POST has in its body is not signed.
 *
 * <p>The host is part of what is signed. It is always the exchange's own name, also where a simulator or a proxy is
 * called in its place: a proxy has to hand the request on under that name, and nothing that is configured decides what a
 * key signs. HTX's second names for callers inside one cloud are therefore no addresses for this adapter.
 *
 * @see <a href="https://huobiapi.github.io/docs/spot/v1/en/#authentication">HTX: authentication</a>
 */
final class HtxSigning {

    private static final String SPOT_HOST = "api.huobi.pro";
    private static final String FUTURES_HOST = "api.hbdm.com";

    private static final Header FORM = new Header("Content-Type", "application/x-www-form-urlencoded");
    private static final Header JSON = new Header("Content-Type", "application/json");

    private static final DateTimeFormatter TO_THE_SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

    private HtxSigning() {}

    static Request get(Endpoint endpoint, Parameters parameters, ApiCredential credential, Instant exchangeTime) {
        return new Request(endpoint, signed(endpoint, parameters, credential, exchangeTime), null, List.of(FORM));
    }

    static Request post(Endpoint endpoint, String body, ApiCredential credential, Instant exchangeTime) {
        return new Request(
                endpoint, signed(endpoint, Parameters.none(), credential, exchangeTime), body, List.of(JSON));
    }

    private static String signed(
            Endpoint endpoint, Parameters parameters, ApiCredential credential, Instant exchangeTime) {
        String query = parameters
                .and("AccessKeyId", credential.apiKey().revealText())
                .and("SignatureMethod", "HmacSHA256")
                .and("SignatureVersion", "2")
                .and("Timestamp", TO_THE_SECOND.format(exchangeTime))
                .byName()
                .encoded();
        String host = endpoint.site().equals(Site.FUTURES) ? FUTURES_HOST : SPOT_HOST;
        String signature = signature(credential.secretKey(), endpoint.method().name(), host, endpoint.path(), query);
        return Query.of().then(query).and("Signature", signature).toString();
    }

    /** @param query sorted by name, capitals first, and encoded */
    static String signature(SecretText secret, String method, String host, String path, String query) {
        return Hmac.sha256Base64(secret, String.join("\n", method, host, path, query));
    }
}
