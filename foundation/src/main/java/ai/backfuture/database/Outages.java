package ai.backfuture.database;

import ai.backfuture.problem.Problems;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Answers requests that the database could not serve: 503 when trying again may help, else 500. */
public final class Outages {

    private static final Logger LOG = Logger.getLogger(Outages.class);

    /**
     * Classes of SQL states that pass: connection, transaction rolled back, resources, shutting down.
     *
     * @see <a href="https://www.postgresql.org/docs/17/errcodes-appendix.html">PostgreSQL error codes</a>
     */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "57");

    private Outages() {}

    /** The answer to a request that this failure ended; logs it without what the database said when it passes. */
    public static Response answer(Throwable failure) {
        boolean passing = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(10)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .anyMatch(Outages::passes);
        if (passing) {
            LOG.warnf("the database does not serve: %s", failure.getClass().getSimpleName());
            return Problems.retryLater(
                            503, "UNAVAILABLE", "Unavailable", "This can't be done right now. Try again later.", 1)
                    .toResponse();
        }
        LOG.errorf(failure, "the database refused");
        return Problems.of(500, "INTERNAL", "Internal error", "Something went wrong on our side. It has been logged.")
                .toResponse();
    }

    /** The pool's own exceptions have no state: no connection could be had. */
    private static boolean passes(SQLException e) {
        String state = e.getSQLState();
        return state == null || state.length() != 5 || PASSING.contains(state.substring(0, 2));
    }
}
