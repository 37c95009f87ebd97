package ai.backfuture.worker.exchange.bitget;

import ai.backfuture.worker.domain.ApiCredential;
import ai.backfuture.worker.domain.Endpoint;
import ai.backfuture.worker.domain.Request;
import ai.backfuture.worker.domain.Request.Header;
import ai.backfuture.worker.domain.SecretText;
import ai.backfuture.worker.exchange.wire.Hmac;
import ai.backfuture.worker.exchange.wire.Parameters;
import java.time.Instant;
import java.util.List;

/**
 * How Bitget wants requests signed: base64 of an HMAC over time, method, path and query; the passphrase goes as it is.
 *
 * <p>Parameters are signed and sent in the order of their names, and signed before they are encoded.
 *
 * @see <a href="https://www.bitget.com/api-doc/common/signature">Bitget: signature</a>
 */
final class BitgetSigning {

    private static final Header JSON = new Header("Content-Type", "application/json");
    private static final Header ENGLISH = new Header("locale", "en-US");
    private static final SecretText NO_PASSPHRASE = SecretText.of("");

    private BitgetSigning() {}

    static Request sign(Endpoint endpoint, Parameters parameters, ApiCredential credential, Instant exchangeTime) {
        String time = Long.toString(exchangeTime.toEpochMilli());
        Parameters ordered = parameters.byName();
        String plain = ordered.plain();
        String target = plain.isEmpty() ? endpoint.path() : endpoint.path() + "?" + plain;
        String signature = Hmac.sha256Base64(credential.secretKey(), time + endpoint.method() + target);
        List<Header> headers = List.of(
                new Header("ACCESS-KEY", credential.apiKey().revealText()),
                new Header("ACCESS-SIGN", signature),
                new Header("ACCESS-TIMESTAMP", time),
                new Header(
                        "ACCESS-PASSPHRASE",
                        credential.passphrase().orElse(NO_PASSPHRASE).revealText()),
                JSON,
                ENGLISH);
        return new Request(endpoint, ordered.encoded(), null, headers);
    }
}
