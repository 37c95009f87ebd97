package ai.backfuture.notification.adapter.rest;

import ai.backfuture.notification.domain.InvalidWebhookException;
import ai.backfuture.problem.Problems;
import ai.backfuture.vault.SecretStoreUnavailableException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Refusals of webhook calls as problems. */
class WebhookProblems {

    private static final Logger LOG = Logger.getLogger(WebhookProblems.class);

    static HttpProblem tooMany(int most) {
        return Problems.of(
                409,
                "TOO_MANY_WEBHOOKS",
                "Too many webhooks",
                "An owner has at most " + most + " webhooks. Remove one that is not needed first.");
    }

    static HttpProblem switchedOff() {
        return Problems.of(
                409,
                "WEBHOOK_DISABLED",
                "The webhook is switched off",
                "Switch it on with {\"enabled\":true} before you test it.");
    }

    /** Settings that are each fine and cannot be together, such as a change to no events at all. */
    @ServerExceptionMapper
    Response invalid(InvalidWebhookException e) {
        return Problems.of(
                        400,
                        "VALIDATION_FAILED",
                        "Invalid request",
                        "Some settings cannot be.",
                        Map.of(
                                "violations",
                                List.of(Map.of(
                                        "field", e.field(),
                                        "in", "body",
                                        "message", String.valueOf(e.getMessage())))))
                .toResponse();
    }

    @ServerExceptionMapper
    Response secretStoreAway(SecretStoreUnavailableException e) {
        LOG.warnf("the secret store does not serve: %s", e.getMessage());
        return Problems.retryLater(
                        503, "UNAVAILABLE", "Unavailable", "This can't be done right now. Try again later.", 2)
                .toResponse();
    }
}
