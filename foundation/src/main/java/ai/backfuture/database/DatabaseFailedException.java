package ai.backfuture.database;

import java.sql.SQLException;

/** A statement failed; the cause has the state, which the log may show since it names no data of users. */
public final class DatabaseFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseFailedException(SQLException cause) {
        super("the database refused or did not answer, SQL state " + cause.getSQLState(), cause);
    }
}
