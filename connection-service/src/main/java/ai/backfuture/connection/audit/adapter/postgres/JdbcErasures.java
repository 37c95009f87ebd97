package ai.backfuture.connection.audit.adapter.postgres;

import ai.backfuture.connection.audit.application.Erasures;
import ai.backfuture.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** {@link Erasures} as rows of {@code owner_erasure}. */
@ApplicationScoped
class JdbcErasures implements Erasures {

    private final Sql sql;

    JdbcErasures(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean order(String owner, UUID id) {
        return sql.update(
                        "INSERT INTO owner_erasure VALUES (?, ?, clock_timestamp()) ON CONFLICT (owner) DO NOTHING",
                        owner,
                        id)
                == 1;
    }

    @Override
    public List<Erasure> lock(int limit) {
        return sql.query(
                "SELECT owner, id FROM owner_erasure ORDER BY asked_at LIMIT ? FOR UPDATE SKIP LOCKED",
                row -> new Erasure(row.getString(1), row.getObject(2, UUID.class)),
                limit);
    }

    @Override
    public List<UUID> toRemove(String owner) {
        return sql.query(
                "SELECT id FROM connection WHERE owner = ? AND status <> 'REMOVING' ORDER BY id",
                row -> row.getObject(1, UUID.class),
                owner);
    }

    @Override
    public boolean anyLeft(String owner) {
        return sql.query("SELECT EXISTS (SELECT 1 FROM connection WHERE owner = ?)", row -> row.getBoolean(1), owner)
                .getFirst();
    }

    @Override
    public void done(String owner) {
        sql.update("DELETE FROM owner_erasure WHERE owner = ?", owner);
    }
}
