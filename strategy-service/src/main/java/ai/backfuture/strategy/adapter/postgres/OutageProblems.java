package ai.backfuture.strategy.adapter.postgres;

import ai.backfuture.database.DatabaseFailedException;
import ai.backfuture.database.Outages;
import io.quarkus.arc.ArcUndeclaredThrowableException;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What is thrown when the database does not serve a request. */
class OutageProblems {

    @ServerExceptionMapper
    Response failed(DatabaseFailedException e) {
        return Outages.answer(e);
    }

    @ServerExceptionMapper
    Response failed(PersistenceException e) {
        return Outages.answer(e);
    }

    /** A commit that failed comes like this, since its exceptions are checked ones. */
    @ServerExceptionMapper
    Response failed(ArcUndeclaredThrowableException e) {
        return Outages.answer(e);
    }
}
