package ai.backfuture.cli.secret;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Credentials as text: a JSON object with {@code apiKey}, {@code secretKey} and perhaps {@code passphrase}, or lines
 * such as {@code apiKey=…}.
 */
final class CredentialsText {

    private static final Set<String> NAMES = Set.of("apiKey", "secretKey", "passphrase");
    private static final String FORM =
            "The credentials are neither a JSON object nor lines of the form apiKey=…, secretKey=… and passphrase=….";

    private CredentialsText() {}

    /** Wipes the text. */
    static Credentials read(char[] text) {
        try {
            Map<String, Secret> fields = firstVisible(text) == '{' ? json(text) : lines(text);
            if (fields.isEmpty()) {
                throw new UnusableSecretException(FORM);
            }
            return new Credentials(fields);
        } finally {
            Arrays.fill(text, '\0');
        }
    }

    private static Map<String, Secret> json(char[] text) {
        Map<String, Secret> fields = new LinkedHashMap<>();
        try (JsonParser parser = new JsonFactory().createParser(text, 0, text.length)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = known(parser.currentName());
                if (parser.nextToken() == JsonToken.VALUE_STRING) {
                    int start = parser.getTextOffset();
                    fields.put(
                            name,
                            new Secret(Arrays.copyOfRange(
                                    parser.getTextCharacters(), start, start + parser.getTextLength())));
                } else if (parser.currentToken() != JsonToken.VALUE_NULL) {
                    throw new UnusableSecretException(FORM);
                }
            }
            return fields;
        } catch (IOException e) {
            // its message quotes the text
            throw new UnusableSecretException(FORM);
        }
    }

    private static Map<String, Secret> lines(char[] text) {
        Map<String, Secret> fields = new LinkedHashMap<>();
        int start = 0;
        for (int i = 0; i <= text.length; i++) {
            if (i == text.length || text[i] == '\n') {
                line(text, start, i, fields);
                start = i + 1;
            }
        }
        return fields;
    }

    private static void line(char[] text, int start, int end, Map<String, Secret> fields) {
        int equals = start;
        while (equals < end && text[equals] != '=') {
            equals++;
        }
        if (equals == end) {
            if (new String(text, start, end - start).isBlank()) {
                return;
            }
            throw new UnusableSecretException(FORM);
        }
        String name = known(new String(text, start, equals - start).strip());
        fields.put(name, new Secret(Arrays.copyOfRange(text, equals + 1, end)));
    }

    private static String known(String name) {
        if (!NAMES.contains(name)) {
            throw new UnusableSecretException(FORM);
        }
        return name;
    }

    private static char firstVisible(char[] text) {
        for (char c : text) {
            if (!Character.isWhitespace(c)) {
                return c;
            }
        }
        return ' ';
    }
}
