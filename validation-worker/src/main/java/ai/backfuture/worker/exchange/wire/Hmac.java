package ai.backfuture.worker.exchange.wire;

import ai.backfuture.worker.domain.SecretText;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMACs of text, with SHA-256 as most exchanges sign, or with SHA-512. */
public final class Hmac {

    private static final String SHA256 = "HmacSHA256";
    private static final String SHA512 = "HmacSHA512";

    private Hmac() {}

    /** In lower-case hex. */
    public static String sha256Hex(SecretText secret, String text) {
        return HexFormat.of().formatHex(of(SHA256, secret, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** In lower-case hex. */
    public static String sha512Hex(SecretText secret, String text) {
        return HexFormat.of().formatHex(of(SHA512, secret, text.getBytes(StandardCharsets.UTF_8)));
    }

    public static String sha256Base64(SecretText secret, String text) {
        return sha256Base64(secret, text.getBytes(StandardCharsets.UTF_8));
    }

    /** For a text that is itself a secret. */
    public static String sha256Base64(SecretText secret, byte[] text) {
        return Base64.getEncoder().encodeToString(of(SHA256, secret, text));
    }

    private static byte[] of(String algorithm, SecretText secret, byte[] text) {
        byte[] key = secret.reveal();
        try {
            Mac mac = Mac.getInstance(algorithm);
            // an empty key is no key to the JDK; HMAC pads with zeros, so this is the same
            mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, algorithm));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC with SHA-2", e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }
}
