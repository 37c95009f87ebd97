package ai.backfuture.database;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Plain statements on the service's database, inside the caller's transaction if there is one. Parameters are what the
 * driver takes, and besides an {@link Instant} or an array of texts.
 *
 * <p>Every method throws {@link DatabaseFailedException} when the database refuses or does not answer.
 */
@ApplicationScoped
public class Sql {

    /** Reads one row. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final AgroalDataSource database;

    Sql(AgroalDataSource database) {
        this.database = database;
    }

    /** All rows, in their order. */
    public <T> List<T> query(String statement, RowReader<T> reader, @Nullable Object... parameters) {
        return with(statement, (connection, prepared) -> {
            bind(connection, prepared, parameters);
            try (ResultSet rows = prepared.executeQuery()) {
                List<T> result = new ArrayList<>();
                while (rows.next()) {
                    result.add(reader.read(rows));
                }
                return result;
            }
        });
    }

    /** Says how many rows were concerned. */
    public int update(String statement, @Nullable Object... parameters) {
        return with(statement, (connection, prepared) -> {
            bind(connection, prepared, parameters);
            return prepared.executeUpdate();
        });
    }

    /** Runs the statement once with each row of parameters. */
    public void updateEach(String statement, List<@Nullable Object[]> rows) {
        with(statement, (connection, prepared) -> {
            for (Object[] row : rows) {
                bind(connection, prepared, row);
                prepared.addBatch();
            }
            return prepared.executeBatch();
        });
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(Connection connection, PreparedStatement prepared) throws SQLException;
    }

    private <T> T with(String statement, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            return work.with(connection, prepared);
        } catch (SQLException e) {
            throw new DatabaseFailedException(e);
        }
    }

    private static void bind(Connection connection, PreparedStatement prepared, @Nullable Object[] parameters)
            throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            switch (parameters[i]) {
                case Instant time -> prepared.setObject(i + 1, time.atOffset(ZoneOffset.UTC));
                case String[] texts -> prepared.setArray(i + 1, connection.createArrayOf("text", texts));
                case null, default -> prepared.setObject(i + 1, parameters[i]);
            }
        }
    }
}
