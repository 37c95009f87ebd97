package ai.backfuture.connection.adapter.vault;

import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secrets of keyed hashes, by version.
 *
 * <p>In Vault they are one secret: {@code {"current":"2","1":"<base64>","2":"<base64>"}}. To rotate, add a version, let
 * every instance load it, then make it the current one; older ones stay, since hashes made with them do.
 */
record HashKeys(String current, Map<String, SecretKey> byVersion) {

    static final String ALGORITHM = "HmacSHA256";
    private static final String CURRENT = "current";
    private static final int SHORTEST = 32;

    HashKeys {
        if (!byVersion.containsKey(current)) {
            throw new IllegalArgumentException("the current version of the hash key is missing");
        }
    }

    static HashKeys of(Map<String, Object> data) {
        Map<String, SecretKey> keys = new LinkedHashMap<>();
        data.forEach((version, value) -> {
            if (!version.equals(CURRENT)) {
                keys.put(version, key(String.valueOf(value)));
            }
        });
        return new HashKeys(String.valueOf(data.get(CURRENT)), keys);
    }

    /** The versions, the current one first. */
    List<String> versions() {
        return byVersion.keySet().stream()
                .sorted(Comparator.comparing((String version) -> !version.equals(current))
                        .thenComparing(Comparator.<String>naturalOrder()))
                .toList();
    }

    /** The version that stays the same when a new one becomes current. */
    SecretKey oldest() {
        String oldest = byVersion.keySet().stream()
                .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
        return byVersion.get(oldest);
    }

    private static SecretKey key(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        if (bytes.length < SHORTEST) {
            throw new IllegalArgumentException("a hash key has at least " + SHORTEST + " bytes");
        }
        return new SecretKeySpec(bytes, ALGORITHM);
    }

    @Override
    public String toString() {
        return "HashKeys[current=" + current + "]";
    }
}
