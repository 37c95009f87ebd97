package ai.backfuture.cli.secret;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Arrays;

/** One secret that the user gave: prints {@code ***}, goes into a request's body and nowhere else, and can be wiped. */
public final class Secret implements AutoCloseable {

    private final char[] text;

    /** Takes the characters over, without the blanks around them. */
    public Secret(char[] given) {
        int from = 0;
        int to = given.length;
        while (from < to && Character.isWhitespace(given[from])) {
            from++;
        }
        while (to > from && Character.isWhitespace(given[to - 1])) {
            to--;
        }
        this.text = Arrays.copyOfRange(given, from, to);
        Arrays.fill(given, '\0');
    }

    boolean isEmpty() {
        return text.length == 0;
    }

    void write(JsonGenerator json) throws IOException {
        json.writeString(text, 0, text.length);
    }

    @Override
    public void close() {
        Arrays.fill(text, '\0');
    }

    @Override
    public String toString() {
        return "***";
    }
}
