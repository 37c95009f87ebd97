package ai.backfuture.connection.adapter.rest;

import ai.backfuture.database.DatabaseFailedException;
import ai.backfuture.problem.Problems;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * A database that is away, full or too busy is a 503 and worth another try; anything else is a fault of ours. What the
 * database said stays out of the answer, and out of the log but for its code: it may repeat what a row holds.
 */
class DatabaseProblems {

    private static final Logger LOG = Logger.getLogger(DatabaseProblems.class);
    private static final int RETRY_AFTER_SECONDS = 5;

    @ServerExceptionMapper
    Response persistence(PersistenceException e) {
        return answer(e);
    }

    @ServerExceptionMapper
    Response statement(DatabaseFailedException e) {
        return answer(e);
    }

    @ServerExceptionMapper
    Response rollback(RollbackException e) {
        return answer(e);
    }

    /** What the outbox and the records of idempotency keys throw when a statement of theirs fails. */
    @ServerExceptionMapper
    Response records(IllegalStateException e) {
        return answer(e);
    }

    private static Response answer(Exception e) {
        Optional<SQLException> refused = sqlException(e);
        if (refused.isPresent() || e instanceof RollbackException) {
            String state = refused.map(SQLException::getSQLState).orElse("none");
            if (!aboutTheStatement(state)) {
                LOG.warnf(
                        "the database did not do what was asked: %s, SQLSTATE %s",
                        e.getClass().getSimpleName(), state);
                return Problems.retryLater(
                                503,
                                "DATABASE_UNAVAILABLE",
                                "Unavailable",
                                "This can't be done right now. Try again shortly.",
                                RETRY_AFTER_SECONDS)
                        .toResponse();
            }
            LOG.errorf("the database refused a statement of ours: SQLSTATE %s", state);
        } else {
            LOG.error("a request failed", e);
        }
        return Problems.of(500, "INTERNAL", "Internal error", "Something went wrong on our side. It has been logged.")
                .toResponse();
    }

    /** Classes 22, 23 and 42: data, constraints and syntax, which no second try mends. */
    private static boolean aboutTheStatement(String state) {
        return state.startsWith("22") || state.startsWith("23") || state.startsWith("42");
    }

    private static Optional<SQLException> sqlException(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused) {
                return Optional.of(refused);
            }
        }
        return Optional.empty();
    }
}
