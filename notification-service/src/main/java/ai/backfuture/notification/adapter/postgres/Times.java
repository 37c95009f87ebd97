package ai.backfuture.notification.adapter.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Times as the driver wants them. */
final class Times {

    private Times() {}

    static @Nullable Timestamp of(@Nullable Instant time) {
        return time == null ? null : Timestamp.from(time);
    }

    static @Nullable Instant in(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    /** One that the table says is always there. */
    static Instant needed(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
