package ai.backfuture.connection.adapter.kafka;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells a fault that passes from one that comes back each time the same record is handled. */
final class Faults {

    private Faults() {}

    /**
     * Whether trying again is no use: the database refused the data itself, or our code does. Anything in doubt counts
     * as passing, since a result must not be lost.
     */
    static boolean lasting(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused) {
                return isAboutTheData(refused.getSQLState());
            }
        }
        return fault instanceof NullPointerException
                || fault instanceof IllegalArgumentException
                || fault instanceof ClassCastException;
    }

    /**
     * Classes 22 (data exception) and 23 (integrity constraint violation).
     *
     * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL error codes</a>
     */
    private static boolean isAboutTheData(@Nullable String state) {
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }
}
