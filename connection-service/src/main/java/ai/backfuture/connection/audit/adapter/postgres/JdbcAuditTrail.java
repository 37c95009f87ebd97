package ai.backfuture.connection.audit.adapter.postgres;

import ai.backfuture.connection.audit.application.AuditTrail;
import ai.backfuture.connection.audit.domain.Action;
import ai.backfuture.connection.audit.domain.Actor;
import ai.backfuture.connection.audit.domain.Entry;
import ai.backfuture.database.Sql;
import ai.backfuture.database.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@link AuditTrail} as rows of {@code audit_entry}, which a trigger keeps from being changed. */
@ApplicationScoped
class JdbcAuditTrail implements AuditTrail {

    private static final String ADDRESS = "address";
    private static final String USER_AGENT = "userAgent";

    private static final String INSERT = """
        INSERT INTO audit_entry (id, at, action, connection_id, owner, actor_kind, actor, correlation_id, vault_request,
                                 detail, personal)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)
        ON CONFLICT (vault_request) WHERE vault_request IS NOT NULL DO NOTHING
        """;

    private final Sql sql;

    JdbcAuditTrail(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void record(List<Entry> entries) {
        if (!entries.isEmpty()) {
            sql.updateEach(INSERT, entries.stream().map(JdbcAuditTrail::row).toList());
        }
    }

    @Override
    public List<Entry> page(Query query) {
        StringBuilder wanted = new StringBuilder("SELECT * FROM audit_entry WHERE true");
        List<Object> parameters = new ArrayList<>();
        only(wanted, parameters, "connection_id = ?", query.connectionId());
        only(wanted, parameters, "owner = ?", query.owner());
        only(wanted, parameters, "at >= ?", query.from());
        only(wanted, parameters, "at < ?", query.to());
        if (query.after() != null) {
            wanted.append(" AND (at, id) < (?, ?)");
            parameters.add(query.after().at());
            parameters.add(query.after().id());
        }
        wanted.append(" ORDER BY at DESC, id DESC LIMIT ?");
        parameters.add(query.limit());
        return sql.query(wanted.toString(), JdbcAuditTrail::entry, parameters.toArray());
    }

    /** A condition that is not wanted is left out: with it in, one plan would have to do for all questions. */
    private static void only(StringBuilder sql, List<Object> parameters, String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(" AND ").append(condition);
            parameters.add(value);
        }
    }

    @Override
    public int pseudonymise(String owner, String pseudonym) {
        sql.update("UPDATE audit_test SET owner = ? WHERE owner = ?", pseudonym, owner);
        return sql.update("""
            UPDATE audit_entry
               SET owner = CASE WHEN owner = ? THEN ? ELSE owner END, actor = CASE WHEN actor = ? THEN ? ELSE actor END,
                   personal = NULL
             WHERE owner = ? OR actor = ?
            """, owner, pseudonym, owner, pseudonym, owner, owner);
    }

    private static @Nullable Object[] row(Entry entry) {
        Actor actor = entry.actor();
        Map<String, String> personal = new HashMap<>(entry.personal());
        boolean vaultClient = actor.kind() == Actor.Kind.VAULT_CLIENT;
        Map<String, Object> detail = new HashMap<>(entry.detail());
        if (actor.address() != null) {
            // where a machine of ours came from is nobody's personal matter, and stays
            if (vaultClient) {
                detail.put(ADDRESS, actor.address());
            } else {
                personal.put(ADDRESS, actor.address());
            }
        }
        if (actor.userAgent() != null) {
            personal.put(USER_AGENT, actor.userAgent());
        }
        return new @Nullable Object[] {
            entry.id(),
            entry.at(),
            entry.action().name(),
            entry.connectionId(),
            entry.owner(),
            actor.kind().name(),
            actor.name(),
            entry.correlationId(),
            entry.vaultRequest(),
            Documents.write(detail),
            personal.isEmpty() ? null : Documents.write(personal)
        };
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Map<String, Object> detail = new HashMap<>(Documents.detail(row.getString("detail")));
        Map<String, String> personal = new HashMap<>(Documents.personal(row.getString("personal")));
        Object machine = detail.remove(ADDRESS);
        String address = machine == null ? personal.remove(ADDRESS) : machine.toString();
        Actor actor = new Actor(
                Actor.Kind.valueOf(row.getString("actor_kind")),
                row.getString("actor"),
                address,
                personal.remove(USER_AGENT));
        return new Entry(
                row.getObject("id", UUID.class),
                Times.needed(row, "at"),
                Action.valueOf(row.getString("action")),
                row.getObject("connection_id", UUID.class),
                row.getString("owner"),
                actor,
                row.getString("correlation_id"),
                row.getString("vault_request"),
                detail,
                personal);
    }
}
