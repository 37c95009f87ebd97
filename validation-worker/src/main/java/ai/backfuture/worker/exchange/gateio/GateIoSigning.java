package ai.backfuture.worker.exchange.gateio;

import ai.backfuture.worker.domain.ApiCredential;
import ai.backfuture.worker.domain.Endpoint;
import ai.backfuture.worker.domain.Request;
import ai.backfuture.worker.domain.Request.Header;
import ai.backfuture.worker.domain.SecretText;
import ai.backfuture.worker.exchange.wire.Hmac;
import ai.backfuture.worker.exchange.wire.Parameters;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * How Gate.io wants requests signed: an HMAC-SHA512 over five lines, of which the fourth is a digest of the body.
 *
 * <p>The query is signed in the order in which it is sent, but not encoded. Time is in seconds.
 *
 * @see <a href="https://www.gate.com/docs/developers/apiv4/en/#apiv4-signed-request-requirements">Gate.io: signed
 *     requests</a>
 */
final class GateIoSigning {

    private GateIoSigning() {}

    /** Signs a request without a body. */
    static Request sign(Endpoint endpoint, Parameters parameters, ApiCredential credential, Instant exchangeTime) {
        String time = Long.toString(exchangeTime.getEpochSecond());
        String signature = signature(credential.secretKey(), endpoint, parameters.plain(), "", time);
        List<Header> headers = List.of(
                new Header("KEY", credential.apiKey().revealText()),
                new Header("Timestamp", time),
                new Header("SIGN", signature));
        return new Request(endpoint, parameters.encoded(), null, headers);
    }

    static String signature(SecretText secret, Endpoint endpoint, String query, String body, String time) {
        return Hmac.sha512Hex(
                secret, String.join("\n", endpoint.method().name(), endpoint.path(), query, digest(body), time));
    }

    private static String digest(String body) {
        try {
            MessageDigest sha512 = MessageDigest.getInstance("SHA-512");
            return HexFormat.of().formatHex(sha512.digest(body.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-512", e);
        }
    }
}
