package ai.backfuture.worker.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks for a credential in a text: as it is, in the usual encodings, and its longest line alone. */
final class Canaries {

    private Canaries() {}

    /** The names of the forms in which it is there. */
    static List<String> in(String text, String canary) {
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put("it is", canary);
        forms.put("its longest line", longestLine(canary));
        forms.put("base64", unpadded(Base64.getEncoder().encodeToString(canary.getBytes(UTF_8))));
        forms.put("hexadecimal digits", HexFormat.of().formatHex(canary.getBytes(UTF_8)));
        forms.put("a URL's part", URLEncoder.encode(canary, UTF_8));
        forms.put("it is backwards", new StringBuilder(canary).reverse().toString());
        return forms.entrySet().stream()
                .filter(form -> text.contains(form.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String unpadded(String base64) {
        return base64.replace("=", "");
    }

    private static String longestLine(String canary) {
        return canary.lines().reduce("", (longest, line) -> line.length() > longest.length() ? line : longest);
    }
}
