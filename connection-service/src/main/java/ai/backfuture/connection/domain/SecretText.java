package ai.backfuture.connection.domain;

import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A part of a credential while it passes through: never printed, never serialised, wiped when done with.
 *
 * <p>{@link #toString()} shows {@code ***}, and there is no accessor that a mapper would find. Only the part that hands
 * the credential to the secret store may {@link #reveal()} it.
 */
public final class SecretText {

    private final char[] characters;

    private SecretText(char[] characters) {
        this.characters = characters;
    }

    /** Takes a copy; the caller may wipe its own. */
    public static SecretText of(char[] characters, int offset, int length) {
        return new SecretText(Arrays.copyOfRange(characters, offset, offset + length));
    }

    /** For texts that are not secret yet, as in tests. */
    public static SecretText of(String text) {
        return new SecretText(text.toCharArray());
    }

    /**
     * The same text without what a paste drags along at both ends: blanks of any script, line ends, control characters
     * and the invisible ones (zero-width, byte order mark, direction marks).
     */
    public SecretText trimmed() {
        int from = 0;
        int to = characters.length;
        while (from < to && isPasteDirt(characters[from])) {
            from++;
        }
        while (to > from && isPasteDirt(characters[to - 1])) {
            to--;
        }
        return new SecretText(Arrays.copyOfRange(characters, from, to));
    }

    public boolean empty() {
        return characters.length == 0;
    }

    public int length() {
        return characters.length;
    }

    /** Whether the whole text has this form; a value of hostile length is refused before it is matched. */
    public boolean matches(Pattern form, int longest) {
        return characters.length <= longest
                && form.matcher(CharBuffer.wrap(characters)).matches();
    }

    public boolean sameAs(SecretText other) {
        return Arrays.equals(characters, other.characters);
    }

    /** The only part of an API key that is ever shown: its last four characters. */
    public String hint() {
        int shown = Math.min(4, characters.length / 2);
        return "…" + new String(characters, characters.length - shown, shown);
    }

    /** A copy of the characters, for the secret store and for the keyed hash only; the caller wipes it. */
    public char[] reveal() {
        return characters.clone();
    }

    /** Overwrites the text. */
    public void wipe() {
        Arrays.fill(characters, '\0');
    }

    @Override
    public String toString() {
        return "***";
    }

    private static boolean isPasteDirt(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
