package ai.backfuture.notification.domain;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

/**
 * The secret that a receiver checks signatures with. Prints {@code ***}; {@link #reveal()} is for the secret store, the
 * signature and the one answer that shows it.
 *
 * @see <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard
 *     Webhooks: 24 to 64 random bytes, in base64 behind {@code whsec_}</a>
 */
public final class SigningSecret {

    private static final String PREFIX = "whsec_";
    private static final int LENGTH = 32;
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;

    private final byte[] bytes;

    private SigningSecret(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A new one. */
    public static SigningSecret random(SecureRandom random) {
        byte[] bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        return new SigningSecret(bytes);
    }

    /**
     * Reads what {@link #reveal()} gave.
     *
     * @throws IllegalArgumentException when it is something else; does not repeat it
     */
    public static SigningSecret of(String text) {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("a signing secret begins with " + PREFIX);
        }
        byte[] bytes = decoded(text.substring(PREFIX.length()));
        if (bytes.length < SHORTEST || bytes.length > LONGEST) {
            throw new IllegalArgumentException("a signing secret has 24 to 64 bytes");
        }
        return new SigningSecret(bytes);
    }

    public String reveal() {
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    public boolean sameAs(SigningSecret other) {
        return Arrays.equals(bytes, other.bytes);
    }

    @Override
    public String toString() {
        return "***";
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            // the decoder's message quotes a character of it
            throw new IllegalArgumentException("a signing secret is base64");
        }
    }
}
