package ai.backfuture.notification.adapter.postgres;

import ai.backfuture.database.Sql;
import ai.backfuture.notification.application.Webhooks;
import ai.backfuture.notification.domain.LastDelivery;
import ai.backfuture.notification.domain.Owner;
import ai.backfuture.notification.domain.SecretRef;
import ai.backfuture.notification.domain.Webhook;
import ai.backfuture.notification.domain.WebhookId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@link Webhooks} in their table. */
@ApplicationScoped
class JdbcWebhooks implements Webhooks {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String SELECT = "SELECT " + WebhookColumns.ALL + " FROM webhook WHERE ";

    private final Sql sql;

    JdbcWebhooks(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Webhook webhook) {
        sql.update(
                """
                INSERT INTO webhook (id, owner, url, lane, events, description, secret_ref, version, created_at, updated_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                webhook.id().value(),
                webhook.owner().id(),
                webhook.settings().url().text(),
                webhook.settings().url().lane(),
                WebhookColumns.events(webhook),
                webhook.settings().description(),
                webhook.secret().path(),
                webhook.version(),
                Timestamp.from(webhook.createdAt()),
                Timestamp.from(webhook.updatedAt()));
    }

    @Override
    public Optional<Webhook> find(Owner owner, WebhookId id) {
        return one(SELECT + "id = ? AND owner = ?", id.value(), owner.id());
    }

    @Override
    public Optional<Webhook> find(WebhookId id) {
        return one(SELECT + "id = ?", id.value());
    }

    @Override
    public Optional<Webhook> lock(Owner owner, WebhookId id) {
        return one(SELECT + "id = ? AND owner = ? FOR NO KEY UPDATE", id.value(), owner.id());
    }

    @Override
    public Optional<Webhook> lock(WebhookId id) {
        return one(SELECT + "id = ? FOR NO KEY UPDATE", id.value());
    }

    @Override
    public List<Webhook> page(Owner owner, @Nullable WebhookId after, int limit) {
        return sql.query(
                SELECT + "owner = ? AND id > ? ORDER BY id LIMIT ?",
                WebhookColumns::read,
                owner.id(),
                after == null ? BEFORE_ALL : after.value(),
                limit);
    }

    @Override
    public int lockCount(Owner owner) {
        sql.query("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, "webhooks of " + owner.id());
        return sql.query("SELECT count(*) FROM webhook WHERE owner = ?", row -> row.getInt(1), owner.id())
                .getFirst();
    }

    @Override
    public void replace(Webhook webhook) {
        sql.update(
                """
                UPDATE webhook SET url = ?, lane = ?, events = ?, description = ?, disabled_reason = ?, secret_ref = ?,
                       former_ref = ?, former_until = ?, failing_since = ?, version = ?, updated_at = ?
                 WHERE id = ?
                """,
                webhook.settings().url().text(),
                webhook.settings().url().lane(),
                WebhookColumns.events(webhook),
                webhook.settings().description(),
                webhook.disabledReason() == null
                        ? null
                        : webhook.disabledReason().name(),
                webhook.secret().path(),
                path(webhook.formerSecret()),
                webhook.formerUntil(),
                webhook.failingSince(),
                webhook.version(),
                Timestamp.from(webhook.updatedAt()),
                webhook.id().value());
    }

    @Override
    public void remove(WebhookId id) {
        sql.update("DELETE FROM webhook WHERE id = ?", id.value());
    }

    @Override
    public List<Listener> listening(Collection<Owner> owners) {
        return sql.query("""
                SELECT id, owner, events, lane FROM webhook
                 WHERE owner = ANY (?) AND disabled_reason IS NULL ORDER BY id
                """, WebhookColumns::listener, (Object)
                owners.stream().map(Owner::id).toArray(String[]::new));
    }

    @Override
    public void note(WebhookId id, LastDelivery attempt) {
        sql.update(
                """
                UPDATE webhook SET last_message = ?, last_event = ?, last_at = ?, last_delivered = ?, last_detail = ?,
                       failing_since = CASE WHEN ? THEN NULL ELSE coalesce(failing_since, ?) END
                 WHERE id = ?
                """,
                attempt.messageId(),
                attempt.event().text(),
                Timestamp.from(attempt.at()),
                attempt.delivered(),
                attempt.detail(),
                attempt.delivered(),
                Timestamp.from(attempt.at()),
                id.value());
    }

    private Optional<Webhook> one(String statement, Object... parameters) {
        return sql.query(statement, WebhookColumns::read, parameters).stream().findFirst();
    }

    private static @Nullable String path(@Nullable SecretRef ref) {
        return ref == null ? null : ref.path();
    }
}
