package ai.backfuture.database;

/** Text from outside, made such that the database can hold it: no control characters, no halves of characters. */
public final class StoredText {

    private static final int REPLACEMENT = '\uFFFD';

    private StoredText() {}

    /** Whether the database can hold it as it is. */
    public static boolean isStorable(String text) {
        return text.codePoints().allMatch(StoredText::storable);
    }

    /** The text, as many characters as that at the most, with replacements for what the database cannot hold. */
    public static String shortened(String text, int longest) {
        StringBuilder stored = new StringBuilder();
        text.codePoints()
                .limit(longest)
                .forEach(codePoint -> stored.appendCodePoint(storable(codePoint) ? codePoint : REPLACEMENT));
        return stored.toString();
    }

    private static boolean storable(int codePoint) {
        return !Character.isISOControl(codePoint) && Character.getType(codePoint) != Character.SURROGATE;
    }
}
