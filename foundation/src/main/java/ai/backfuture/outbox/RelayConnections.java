package ai.backfuture.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;

/** The few database connections that the relay uses at a time, so that a backlog takes none from the requests. */
final class RelayConnections {

    private final DataSource dataSource;
    private final Semaphore permits;

    RelayConnections(DataSource dataSource, int limit) {
        this.dataSource = dataSource;
        this.permits = new Semaphore(limit, true);
    }

    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** @throws DatabaseException when the database fails or can't be reached */
    <T> T use(Work<T> work) {
        try {
            permits.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseException("interrupted while waiting for a connection", e);
        }
        try (Connection connection = dataSource.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new DatabaseException("the outbox tables can't be used: SQLSTATE " + e.getSQLState(), e);
        } finally {
            permits.release();
        }
    }

    static final class DatabaseException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        DatabaseException(String message, Exception cause) {
            super(message, cause);
        }
    }
}
