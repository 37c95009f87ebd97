package ai.backfuture.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Times as rows have them. */
public final class Times {

    private Times() {}

    /** One that may be missing. */
    public static @Nullable Instant in(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    /** One that the table says is always there. */
    public static Instant needed(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
