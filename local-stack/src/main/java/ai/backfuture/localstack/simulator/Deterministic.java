package ai.backfuture.localstack.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** Texts that look random and are the same in every run: ready-made credentials for loopback, worth nothing elsewhere. */
public final class Deterministic {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private Deterministic() {}

    /** Up to 64 hex digits. */
    public static String hex(String seed, int length) {
        return HexFormat.of().formatHex(digest(seed)).substring(0, length);
    }

    /** Up to 32 letters and digits. */
    public static String alphanumeric(String seed, int length) {
        byte[] bytes = digest(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt((bytes[i] & 0xff) % ALPHABET.length()));
        }
        return text.toString();
    }

    public static String uuid(String seed) {
        ByteBuffer bytes = ByteBuffer.wrap(digest(seed));
        return new UUID(bytes.getLong(), bytes.getLong()).toString();
    }

    private static byte[] digest(String seed) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(seed.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
