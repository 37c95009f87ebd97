package ai.backfuture.connection.audit.adapter.postgres;

import ai.backfuture.connection.audit.application.LogPlaces;
import ai.backfuture.connection.audit.application.VaultLog;
import ai.backfuture.database.Sql;
import ai.backfuture.database.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** {@link LogPlaces} as rows of {@code audit_position}. */
@ApplicationScoped
class JdbcLogPlaces implements LogPlaces {

    private final Sql sql;

    JdbcLogPlaces(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<VaultLog.Place> lock(String source) {
        Optional<VaultLog.Place> place = locked(source);
        if (place.isPresent()) {
            return place;
        }
        int made = sql.update(
                "INSERT INTO audit_position (source, read_to) VALUES (?, 0) ON CONFLICT (source) DO NOTHING", source);
        return made == 1 ? locked(source) : Optional.empty();
    }

    @Override
    public void move(String source, VaultLog.Place place) {
        sql.update(
                "UPDATE audit_position SET first_line = ?, began_at = ?::timestamptz, read_to = ? WHERE source = ?",
                place.firstLine(),
                place.began(),
                place.readTo(),
                source);
    }

    private Optional<VaultLog.Place> locked(String source) {
        return sql
                .query(
                        "SELECT * FROM audit_position WHERE source = ? FOR UPDATE SKIP LOCKED",
                        row -> new VaultLog.Place(
                                row.getBytes("first_line"), Times.in(row, "began_at"), row.getLong("read_to")),
                        source)
                .stream()
                .findFirst();
    }
}
