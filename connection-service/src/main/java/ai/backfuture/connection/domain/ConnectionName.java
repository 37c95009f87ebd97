package ai.backfuture.connection.domain;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What the owner calls a connection: 1 to 80 characters without blanks at the ends, control or direction characters;
 * unique per owner whatever the case.
 */
public record ConnectionName(String value) {

    public static final int LONGEST = 80;

    public ConnectionName {
        if (!isFine(value)) {
            throw new IllegalArgumentException("not a connection name");
        }
    }

    /** The text as a name would keep it: composed characters, no blanks at the ends. */
    public static String tidied(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    /** Whether a tidied text may be a name. */
    public static boolean isFine(String tidied) {
        int length = tidied.codePointCount(0, tidied.length());
        return length >= 1
                && length <= LONGEST
                && tidied.equals(tidied(tidied))
                && tidied.codePoints().noneMatch(ConnectionName::isUnfit)
                && tidied.codePoints().anyMatch(ConnectionName::isVisible);
    }

    /** Equal for names that may not stand side by side. */
    public String key() {
        return Normalizer.normalize(value, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    private static boolean isVisible(int c) {
        return Character.getType(c) != Character.FORMAT && !Character.isSpaceChar(c);
    }

    private static boolean isUnfit(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        };
    }

    @Override
    public String toString() {
        return value;
    }
}
