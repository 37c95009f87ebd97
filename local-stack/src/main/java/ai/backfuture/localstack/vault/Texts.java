package ai.backfuture.localstack.vault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** Small rules for text that several parts of the stand-in share. */
final class Texts {

    private Texts() {}

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether two secrets are the same, told in a time that does not depend on where they differ. */
    static boolean same(String secret, String other) {
        return MessageDigest.isEqual(utf8(secret), utf8(other));
    }

    /** The bytes that stand behind standard base64, which has to be padded; empty if it is not that. */
    static Optional<byte[]> base64(String text) {
        try {
            return text.length() % 4 == 0 ? Optional.of(Base64.getDecoder().decode(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Policy names as Vault keeps them: lower case, in order, once each. */
    static List<String> policyNames(Collection<String> names) {
        TreeSet<String> sorted = new TreeSet<>();
        names.forEach(name -> sorted.add(name.strip().toLowerCase(Locale.ROOT)));
        return List.copyOf(sorted);
    }
}
