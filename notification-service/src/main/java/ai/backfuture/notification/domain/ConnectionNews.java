package ai.backfuture.notification.domain;

import ai.backfuture.contracts.ConnectionView;
import ai.backfuture.contracts.TestView;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words of the messages about connections. */
final class ConnectionNews {

    private ConnectionNews() {}

    static Notification of(Owner owner, EventName event, ConnectionView view, Instant now) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("connectionId", view.id().toString());
        data.put("exchange", view.exchange().value());
        data.put("name", view.name());
        data.put("status", view.status().name());
        data.put("version", view.version());
        TestView test = view.lastTest();
        boolean healthy = event == EventName.CONNECTION_ONLINE || event == EventName.CONNECTION_RECOVERED;
        if (test != null && test.reason() != null && !healthy) {
            data.put("reason", test.reason().name());
            data.put("kind", (test.kind() == null ? test.reason().kind() : test.kind()).name());
            put(data, "title", test.title());
            put(data, "whatToDo", test.whatToDo());
        }
        return new Notification(owner, event, view.id(), Long.toString(view.version()), now, data);
    }

    static Notification expiring(KnownConnection connection, Instant end, int days, Instant now) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("connectionId", connection.id().toString());
        data.put("exchange", connection.exchange());
        data.put("name", connection.name());
        data.put("status", connection.status().name());
        data.put("version", connection.version());
        data.put("expiresAt", end.toString());
        data.put("daysLeft", days);
        data.put("title", "The key expires");
        data.put(
                "whatToDo",
                "Create a new key on the exchange and save it in the place of this one before the old one ends.");
        return new Notification(
                connection.owner(),
                EventName.CONNECTION_EXPIRING,
                connection.id(),
                end.getEpochSecond() + "/" + days,
                now,
                data);
    }

    private static void put(Map<String, Object> data, String name, @Nullable String value) {
        if (value != null) {
            data.put(name, value);
        }
    }
}
