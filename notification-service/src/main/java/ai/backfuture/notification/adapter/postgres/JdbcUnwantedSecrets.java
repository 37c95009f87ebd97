package ai.backfuture.notification.adapter.postgres;

import ai.backfuture.database.Sql;
import ai.backfuture.notification.application.UnwantedSecrets;
import ai.backfuture.notification.domain.SecretRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

/** {@link UnwantedSecrets} in a table of references. */
@ApplicationScoped
class JdbcUnwantedSecrets implements UnwantedSecrets {

    private final Sql sql;

    JdbcUnwantedSecrets(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void destroyAt(SecretRef ref, Instant time) {
        sql.update("""
                INSERT INTO unwanted_secret AS u (ref, due_at) VALUES (?, ?)
                    ON CONFLICT (ref) DO UPDATE SET due_at = least(u.due_at, excluded.due_at)
                """, ref.path(), Timestamp.from(time));
    }

    @Override
    public boolean keep(SecretRef ref) {
        return sql.update("DELETE FROM unwanted_secret WHERE ref = ?", ref.path()) == 1;
    }

    @Override
    public Optional<SecretRef> lockDue(Instant now) {
        return sql.query("""
                        SELECT ref FROM unwanted_secret WHERE due_at <= ? ORDER BY due_at LIMIT 1
                           FOR UPDATE SKIP LOCKED
                        """, row -> new SecretRef(row.getString("ref")), Timestamp.from(now)).stream()
                .findFirst();
    }

    @Override
    public void destroyed(SecretRef ref) {
        sql.update("DELETE FROM unwanted_secret WHERE ref = ?", ref.path());
    }
}
