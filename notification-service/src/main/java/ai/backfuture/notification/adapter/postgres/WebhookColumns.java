package ai.backfuture.notification.adapter.postgres;

import ai.backfuture.database.Times;
import ai.backfuture.notification.application.Webhooks.Listener;
import ai.backfuture.notification.domain.DisabledReason;
import ai.backfuture.notification.domain.EventName;
import ai.backfuture.notification.domain.LastDelivery;
import ai.backfuture.notification.domain.Owner;
import ai.backfuture.notification.domain.SecretRef;
import ai.backfuture.notification.domain.TargetUrl;
import ai.backfuture.notification.domain.Webhook;
import ai.backfuture.notification.domain.WebhookId;
import ai.backfuture.notification.domain.WebhookSettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A webhook as columns, and back. */
final class WebhookColumns {

    static final String ALL =
            "id, owner, url, events, description, disabled_reason, secret_ref, former_ref, former_until,"
                    + " failing_since, last_message, last_event, last_at, last_delivered, last_detail, version, created_at,"
                    + " updated_at";

    private WebhookColumns() {}

    static Webhook read(ResultSet row) throws SQLException {
        String disabled = row.getString("disabled_reason");
        String former = row.getString("former_ref");
        return new Webhook(
                new WebhookId(row.getObject("id", UUID.class)),
                new Owner(row.getString("owner")),
                new WebhookSettings(new TargetUrl(row.getString("url")), events(row), row.getString("description")),
                disabled == null ? null : DisabledReason.valueOf(disabled),
                new SecretRef(row.getString("secret_ref")),
                former == null ? null : new SecretRef(former),
                Times.in(row, "former_until"),
                Times.in(row, "failing_since"),
                lastDelivery(row),
                row.getLong("version"),
                Times.needed(row, "created_at"),
                Times.needed(row, "updated_at"));
    }

    static Listener listener(ResultSet row) throws SQLException {
        return new Listener(
                new WebhookId(row.getObject("id", UUID.class)),
                new Owner(row.getString("owner")),
                events(row),
                row.getString("lane"));
    }

    static String[] events(Webhook webhook) {
        return webhook.settings().events().stream()
                .sorted()
                .map(EventName::text)
                .toArray(String[]::new);
    }

    private static Set<EventName> events(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("events").getArray())
                .map(EventName::named)
                .collect(Collectors.toSet());
    }

    private static @Nullable LastDelivery lastDelivery(ResultSet row) throws SQLException {
        UUID message = row.getObject("last_message", UUID.class);
        return message == null
                ? null
                : new LastDelivery(
                        message,
                        EventName.named(row.getString("last_event")),
                        Times.needed(row, "last_at"),
                        row.getBoolean("last_delivered"),
                        row.getString("last_detail"));
    }
}
