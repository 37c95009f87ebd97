package ai.backfuture.cli.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;

/** Connections as people read them. */
public final class ConnectionText {

    private ConnectionText() {}

    public static String list(List<JsonNode> connections) {
        if (connections.isEmpty()) {
            return "No connections yet. Add one: bf add --help";
        }
        Table table = new Table("ID", "EXCHANGE", "NAME", "KEY", "STATUS", "REASON");
        connections.forEach(view -> table.row(
                Plain.text(view, "id"),
                Plain.text(view, "exchange"),
                Plain.text(view, "name"),
                Plain.text(view, "keyHint"),
                Plain.text(view, "status"),
                Plain.text(view.path("lastTest"), "reason")));
        return table.toString();
    }

    public static String line(JsonNode view) {
        return Plain.text(view, "name") + " (" + Plain.text(view, "exchange") + ", " + Plain.text(view, "keyHint")
                + "): " + Plain.text(view, "status");
    }

    public static String whole(JsonNode view) {
        StringBuilder text = new StringBuilder(line(view));
        text.append("\nid           ").append(Plain.text(view, "id"));
        text.append("\nmarkets      ").append(joined(view.path("markets")));
        for (String time : List.of("verifiedAt", "validUntil", "expiresAt", "nextTestAt")) {
            if (view.hasNonNull(time)) {
                text.append("\n%-12s ".formatted(time)).append(Plain.text(view, time));
            }
        }
        view.path("permissions")
                .properties()
                .forEach(permission -> text.append("\n%-14s %s%s"
                        .formatted(
                                permission.getKey(),
                                permission.getValue().asText(),
                                stated(view, permission.getKey()))));
        view.path("warnings").forEach(warning -> text.append("\nWarning: ").append(Plain.text(warning, "message")));
        if (view.hasNonNull("replacement")) {
            text.append("\nNew key: ").append(Plain.text(view.path("replacement"), "status"));
        }
        JsonNode test = view.path("lastTest");
        if (test.isObject()) {
            text.append("\nTest ").append(Plain.text(test, "number")).append(":");
            test.path("steps").forEach(step -> text.append("\n").append(TestText.step(step)));
            text.append("\n").append(TestText.verdict(test));
        }
        return text.toString();
    }

    private static String stated(JsonNode view, String permission) {
        String source =
                view.path("permissionEvidence").path(permission).path("source").asText();
        return source.equals("STATEMENT") ? " (stated, not verified)" : "";
    }

    private static String joined(JsonNode values) {
        return values.valueStream().map(value -> Plain.text(value.asText())).collect(Collectors.joining(", "));
    }
}
