package ai.backfuture.connection.adapter.rest;

import ai.backfuture.connection.application.ClashException;
import ai.backfuture.connection.application.IntentGoneException;
import ai.backfuture.connection.application.SuspendedException;
import ai.backfuture.vault.SecretStoreUnavailableException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what the application throws into problems. */
class ApplicationProblems {

    private static final Logger LOG = Logger.getLogger(ApplicationProblems.class);

    @ServerExceptionMapper
    Response secretStoreUnavailable(SecretStoreUnavailableException e) {
        LOG.warnf("the secret store did not do what was asked: %s", e.getMessage());
        return Refusals.secretStoreUnavailable().toResponse();
    }

    @ServerExceptionMapper
    Response suspended(SuspendedException e) {
        return Refusals.suspended().toResponse();
    }

    @ServerExceptionMapper
    Response clash(ClashException e) {
        return Refusals.nameTaken().toResponse();
    }

    @ServerExceptionMapper
    Response intentGone(IntentGoneException e) {
        return Refusals.tryAgain().toResponse();
    }
}
