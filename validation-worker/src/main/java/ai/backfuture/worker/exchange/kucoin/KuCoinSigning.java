package ai.backfuture.worker.exchange.kucoin;

import ai.backfuture.worker.domain.ApiCredential;
import ai.backfuture.worker.domain.Endpoint;
import ai.backfuture.worker.domain.Request;
import ai.backfuture.worker.domain.Request.Header;
import ai.backfuture.worker.domain.SecretText;
import ai.backfuture.worker.exchange.wire.Hmac;
import ai.backfuture.worker.exchange.wire.Parameters;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * How KuCoin wants requests signed: base64 of an HMAC over time, method, path with its query as text, and body; the
 * passphrase goes as an HMAC too.
 *
 * <p>The query is signed unencoded while the wire carries it encoded.
 *
 * @see <a href="https://www.kucoin.com/docs-new/authentication">KuCoin: authentication</a>
 */
final class KuCoinSigning {

    private static final Header JSON = new Header("Content-Type", "application/json");
    private static final SecretText NO_PASSPHRASE = SecretText.of("");

    private KuCoinSigning() {}

    static Request sign(
            Endpoint endpoint,
            Parameters parameters,
            KeyVersion version,
            ApiCredential credential,
            Instant exchangeTime) {
        String time = Long.toString(exchangeTime.toEpochMilli());
        String query = parameters.plain();
        String target = query.isEmpty() ? endpoint.path() : endpoint.path() + "?" + query;
        String signature = Hmac.sha256Base64(credential.secretKey(), time + endpoint.method() + target);
        List<Header> headers = List.of(
                new Header("KC-API-KEY", credential.apiKey().revealText()),
                new Header("KC-API-SIGN", signature),
                new Header("KC-API-TIMESTAMP", time),
                new Header("KC-API-PASSPHRASE", passphrase(credential)),
                new Header("KC-API-KEY-VERSION", version.number()),
                JSON);
        return new Request(endpoint, parameters.encoded(), null, headers);
    }

    private static String passphrase(ApiCredential credential) {
        byte[] text = credential.passphrase().orElse(NO_PASSPHRASE).reveal();
        try {
            return Hmac.sha256Base64(credential.secretKey(), text);
        } finally {
            Arrays.fill(text, (byte) 0);
        }
    }

    /** New keys are version 3; version 2 is tried where the exchange says that 3 is wrong. Version 1 is history. */
    enum KeyVersion {
        THREE("3"),
        TWO("2");

        private final String number;

        KeyVersion(String number) {
            this.number = number;
        }

        String number() {
            return number;
        }
    }
}
