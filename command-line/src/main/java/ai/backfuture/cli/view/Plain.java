package ai.backfuture.cli.view;

import com.fasterxml.jackson.databind.JsonNode;

/** Text of others made fit for a terminal: a name may hold what moves the cursor or hides a line. */
public final class Plain {

    private Plain() {}

    /** The text at a field, or a dash. */
    public static String text(JsonNode view, String field) {
        JsonNode value = view.path(field);
        return value.isMissingNode() || value.isNull() ? "-" : text(value.asText());
    }

    public static String text(String text) {
        return text.codePoints()
                .map(c -> isFit(c) ? c : '�')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isFit(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
