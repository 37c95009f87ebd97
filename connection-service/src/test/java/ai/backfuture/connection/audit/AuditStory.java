package ai.backfuture.connection.audit;

import ai.backfuture.connection.stack.StoryOnTheStack;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What stories about the audit have in common: olga, who looks into it. */
abstract class AuditStory extends StoryOnTheStack {

    /** All entries about a connection, the newest first. */
    List<Map<String, Object>> entriesOf(UUID connection) {
        return olga.asking()
                .queryParam("connection", connection)
                .queryParam("limit", 100)
                .get("/api/operator/audit")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    List<Object> actionsOf(UUID connection) {
        return entriesOf(connection).stream().map(entry -> entry.get("action")).toList();
    }

    Map<String, Object> newest(UUID connection, String action) {
        return entriesOf(connection).stream()
                .filter(entry -> action.equals(entry.get("action")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + action));
    }

    /** The entries about readings of a connection's secret, once there are so many. */
    List<Map<String, Object>> awaitReadings(UUID connection, int count) {
        soon().until(() -> readings(connection).size(), size -> size >= count);
        return readings(connection);
    }

    private List<Map<String, Object>> readings(UUID connection) {
        return entriesOf(connection).stream()
                .filter(entry -> entry.get("vaultRequestId") != null)
                .toList();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> detail(Map<String, Object> entry) {
        return (Map<String, Object>) entry.get("detail");
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> by(Map<String, Object> entry) {
        return (Map<String, Object>) entry.get("by");
    }
}
