package ai.backfuture.connection.adapter.postgres;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.hibernate.exception.GenericJDBCException;

/** Runs one statement that commits by itself. */
final class Jdbc {

    private Jdbc() {}

    /** What to do with the statement. */
    @FunctionalInterface
    interface Work<T> {
        T with(Connection connection, PreparedStatement statement) throws SQLException;
    }

    /**
     * Runs it.
     *
     * @throws GenericJDBCException when the database refuses or cannot be reached, as Hibernate would say it
     */
    static <T> T run(AgroalDataSource database, String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.with(connection, statement);
        } catch (SQLException e) {
            throw new GenericJDBCException("a statement failed", e);
        }
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
