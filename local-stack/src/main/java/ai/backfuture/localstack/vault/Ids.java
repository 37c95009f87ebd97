package ai.backfuture.localstack.vault;

import java.security.SecureRandom;
import java.util.UUID;

/** The random names that Vault gives to requests, tokens, accessors and mounts, in the forms of Vault 1.7. */
final class Ids {

    private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** Sixteen random bytes written like a UUID; Vault does not mark them as version 4. */
    static String uuid() {
        return new UUID(RANDOM.nextLong(), RANDOM.nextLong()).toString();
    }

    static String token() {
        return "s." + base62();
    }

    static String tokenAccessor() {
        return base62();
    }

    static String mountAccessor(String type) {
        return type + "_" + hex8();
    }

    static String hex8() {
        return "%08x".formatted(RANDOM.nextInt());
    }

    static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String base62() {
        StringBuilder text = new StringBuilder(24);
        for (int i = 0; i < 24; i++) {
            text.append(BASE62.charAt(RANDOM.nextInt(BASE62.length())));
        }
        return text.toString();
    }
}
