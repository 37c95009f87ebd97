package ai.backfuture.gateway.status;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The status document as a page that loads itself again and needs no script. */
final class StatusHtml {

    private static final String STYLE = """
        body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem}
        table{border-collapse:collapse;width:100%;margin:0 0 1.5rem}
        th,td{text-align:left;vertical-align:top;padding:.3rem .8rem .3rem 0;border-bottom:1px solid #ccc}
        .good{color:#0a6b2d}.bad{color:#b00020;font-weight:bold}
        """;

    /** Lets the page's own style in, and nothing else. */
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'sha256-" + sha256(STYLE) + "'; frame-ancestors 'none'; base-uri 'none'";

    private StatusHtml() {}

    static String of(JsonObject document) {
        StringBuilder page = new StringBuilder()
                .append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">")
                .append("<meta http-equiv=\"refresh\" content=\"10\"><title>")
                .append(escaped(document.getString("status")))
                .append(" – connections</title><style>")
                .append(STYLE)
                .append("</style></head><body><h1>")
                .append(word(document.getString("status")))
                .append("</h1><p>")
                .append(escaped(document.getString("at")))
                .append("</p>");
        waiting(page, document);
        services(page, document.getJsonArray("services"));
        dependencies(page, document.getJsonObject("dependencies"));
        exchanges(page, document.getJsonObject("exchanges"));
        return page.append("</body></html>").toString();
    }

    private static void waiting(StringBuilder page, JsonObject document) {
        JsonObject backlog = document.getJsonObject("backlog");
        page.append("<h2>Waiting</h2><table>");
        row(page, "Tests", figure(backlog.getValue("waitingTests")));
        row(page, "Oldest of them, since", figure(document.getValue("oldestWaitingTest")));
        row(page, "Events in outboxes", figure(backlog.getValue("outbox")));
        page.append("</table>");
    }

    private static void services(StringBuilder page, JsonArray services) {
        page.append("<h2>Services</h2><table>");
        for (int i = 0; i < services.size(); i++) {
            JsonObject service = services.getJsonObject(i);
            StringBuilder down = new StringBuilder();
            service.getJsonArray("checks").stream()
                    .map(JsonObject.class::cast)
                    .filter(check -> !"UP".equals(check.getString("status")))
                    .forEach(check ->
                            down.append(escaped(check.getString("name"))).append(" is down. "));
            String detail = service.getBoolean("answers") ? down.toString() : "Does not answer.";
            row(page, service.getString("name"), word(service.getString("status")) + " " + detail);
        }
        page.append("</table>");
    }

    private static void dependencies(StringBuilder page, JsonObject dependencies) {
        page.append("<h2>Dependencies</h2><table>");
        for (String name : dependencies.fieldNames()) {
            StringBuilder cell =
                    new StringBuilder(word(dependencies.getJsonObject(name).getString("status")) + " seen by ");
            for (Map.Entry<String, Object> seen :
                    dependencies.getJsonObject(name).getJsonObject("seenBy")) {
                cell.append(escaped(seen.getKey()))
                        .append(' ')
                        .append(word(seen.getValue().toString()))
                        .append(' ');
            }
            row(page, name, cell.toString());
        }
        page.append("</table>");
    }

    private static void exchanges(StringBuilder page, JsonObject exchanges) {
        page.append("<h2>Exchanges</h2><table>");
        for (String name : exchanges.fieldNames()) {
            row(page, name, word(String.valueOf(exchanges.getValue(name))));
        }
        page.append("</table>");
    }

    private static void row(StringBuilder page, String name, String cell) {
        page.append("<tr><th>")
                .append(escaped(name))
                .append("</th><td>")
                .append(cell)
                .append("</td></tr>");
    }

    private static String figure(@Nullable Object value) {
        return value == null ? "<span class=\"bad\">not known</span>" : escaped(value.toString());
    }

    private static String word(String word) {
        String tone =
                switch (word) {
                    case "UP", "AVAILABLE", "CLOSED" -> "good";
                    case "UNKNOWN", "RECOVERING" -> "";
                    default -> "bad";
                };
        return "<span class=\"" + tone + "\">" + escaped(word) + "</span>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String sha256(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
