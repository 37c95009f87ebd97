package ai.backfuture.localstack.vault;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands in double braces in a recording: {@code {{kind}}} is any value of that kind, {@code {{kind:name}}} is
 * remembered when it first comes and must be the same from then on.
 */
final class Blanks {

    private static final Pattern BLANK = Pattern.compile("\\{\\{(\\w+)(?::(\\w+))?}}");

    private static final Map<String, String> FORMS = Map.of(
            "uuid", "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}",
            "token", "s\\.[A-Za-z0-9]{24}",
            "accessor", "[A-Za-z0-9]{24}",
            "time", "20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{0,8}[1-9])?Z",
            "epoch", "\\d{10}",
            "hex8", "[0-9a-f]{8}",
            "hex", "[0-9a-f]{66}",
            "base64", "[A-Za-z0-9+/]{40,}={0,2}");

    private final Map<String, String> known = new HashMap<>();

    void put(String name, String value) {
        known.put(name, value);
    }

    /** The text with the values that are known by now. */
    String filled(String text) {
        return BLANK.matcher(text)
                .replaceAll(blank ->
                        Matcher.quoteReplacement(known.computeIfAbsent(key(blank.group(1), blank.group(2)), key -> {
                            throw new IllegalStateException("nothing known yet as " + key);
                        })));
    }

    /** Whether a text is the template with some value in each blank; if so, the named ones are remembered. */
    boolean match(String template, String text) {
        StringBuilder pattern = new StringBuilder();
        Map<String, Integer> groups = new LinkedHashMap<>();
        Matcher blank = BLANK.matcher(template);
        int end = 0;
        while (blank.find()) {
            pattern.append(Pattern.quote(template.substring(end, blank.start())));
            pattern.append(form(blank.group(1), blank.group(2), groups));
            end = blank.end();
        }
        pattern.append(Pattern.quote(template.substring(end)));
        Matcher matcher = Pattern.compile(pattern.toString()).matcher(text);
        boolean matches = matcher.matches();
        if (matches) {
            groups.forEach((name, group) -> known.put(name, matcher.group(group)));
        }
        return matches;
    }

    private String form(String kind, @Nullable String name, Map<String, Integer> groups) {
        String key = key(kind, name);
        if (known.containsKey(key)) {
            return Pattern.quote(known.get(key));
        }
        if (name == null) {
            return FORMS.get(kind);
        }
        if (groups.containsKey(key)) {
            return "\\" + groups.get(key);
        }
        groups.put(key, groups.size() + 1);
        return "(" + FORMS.get(kind) + ")";
    }

    private static String key(String kind, @Nullable String name) {
        return name == null ? kind : kind + ":" + name;
    }
}
