package ai.backfuture.localstack.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The keyed hashes that exchanges sign with. */
public final class Hmac {

    private Hmac() {}

    public static String sha256Hex(String secret, String text) {
        return HexFormat.of().formatHex(hash("HmacSHA256", secret, text));
    }

    public static String sha256Base64(String secret, String text) {
        return Base64.getEncoder().encodeToString(hash("HmacSHA256", secret, text));
    }

    public static String sha512Hex(String secret, String text) {
        return HexFormat.of().formatHex(hash("HmacSHA512", secret, text));
    }

    /** Compares without telling by time where two texts differ; case matters. */
    public static boolean same(String expected, String actual) {
        return MessageDigest.isEqual(expected.getBytes(UTF_8), actual.getBytes(UTF_8));
    }

    private static byte[] hash(String algorithm, String secret, String text) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), algorithm));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK lacks " + algorithm, e);
        }
    }
}
