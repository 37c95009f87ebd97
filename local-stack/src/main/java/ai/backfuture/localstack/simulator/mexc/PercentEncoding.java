package ai.backfuture.localstack.simulator.mexc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.Locale;

/**
 * The one encoding that MEXC signs: reserved characters encoded with upper-case hex digits, a blank as {@code %20}.
 *
 * <p>A server decodes what it gets and encodes it again, so a caller that signed {@code %2c}, {@code +} or a bare comma
 * has signed another text. The characters {@code !*'()} are left alone, because encoders of different languages differ
 * on them.
 */
final class PercentEncoding {

    private static final String LEFT_ALONE = "-_.~!*'()=&";

    private PercentEncoding() {}

    static String normalised(String raw) {
        StringBuilder text = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); ) {
            int character = raw.codePointAt(i);
            if (character == '%' && isEscape(raw, i)) {
                text.append('%').append(raw.substring(i + 1, i + 3).toUpperCase(Locale.ROOT));
                i += 3;
            } else {
                append(text, character);
                i += Character.charCount(character);
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, int character) {
        boolean plain =
                character < 0x80 && (Character.isLetterOrDigit(character) || LEFT_ALONE.indexOf(character) >= 0);
        if (plain) {
            text.appendCodePoint(character);
        } else if (character == '+') {
            text.append("%20");
        } else {
            for (byte octet : Character.toString(character).getBytes(UTF_8)) {
                text.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
            }
        }
    }

    private static boolean isEscape(String raw, int at) {
        return at + 2 < raw.length()
                && HexFormat.isHexDigit(raw.charAt(at + 1))
                && HexFormat.isHexDigit(raw.charAt(at + 2));
    }
}
