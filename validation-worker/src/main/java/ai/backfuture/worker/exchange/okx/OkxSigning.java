package ai.backfuture.worker.exchange.okx;

import ai.backfuture.worker.domain.ApiCredential;
import ai.backfuture.worker.domain.Endpoint;
import ai.backfuture.worker.domain.Request;
import ai.backfuture.worker.domain.Request.Header;
import ai.backfuture.worker.domain.SecretText;
import ai.backfuture.worker.exchange.wire.Hmac;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * HMAC-SHA256 in Base64 over time, method, path and query exactly as they are sent.
 *
 * @see <a href="https://www.okx.com/docs-v5/en/#overview-rest-authentication-signature">OKX: signature</a>
 */
final class OkxSigning {

    /** Always three digits behind the second, which {@code Instant} itself does not promise. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private OkxSigning() {}

    /** Signs a request without a body; {@code query} is encoded already. */
    static Request sign(Endpoint endpoint, String query, ApiCredential credential, Instant time) {
        String timestamp = TIME.format(time);
        String question = query.isEmpty() ? "" : "?" + query;
        String signature =
                Hmac.sha256Base64(credential.secretKey(), timestamp + endpoint.method() + endpoint.path() + question);
        String passphrase = credential.passphrase().map(SecretText::revealText).orElse("");
        return new Request(
                endpoint,
                query,
                null,
                List.of(
                        new Header("OK-ACCESS-KEY", credential.apiKey().revealText()),
                        new Header("OK-ACCESS-SIGN", signature),
                        new Header("OK-ACCESS-TIMESTAMP", timestamp),
                        new Header("OK-ACCESS-PASSPHRASE", passphrase),
                        new Header("Content-Type", "application/json")));
    }
}
