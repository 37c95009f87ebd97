package ai.backfuture.idempotency;

import ai.backfuture.identity.CurrentOwner;
import ai.backfuture.problem.Problems;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Handles {@code Idempotency-Key} around the methods marked {@link Idempotent}. */
@Provider
@Idempotent
@Priority(Priorities.USER)
class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final Logger LOG = Logger.getLogger(IdempotencyFilter.class);

    private static final String HEADER = "Idempotency-Key";
    private static final String REPLAYED = "Idempotent-Replayed";
    private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final int LONGEST_BODY = 64 * 1024;

    private final IdempotencyKeys keys;
    private final CurrentOwner owner;
    private final BodyFingerprint fingerprint;

    IdempotencyFilter(IdempotencyKeys keys, CurrentOwner owner, BodyFingerprint fingerprint) {
        this.keys = keys;
        this.owner = owner;
        this.fingerprint = fingerprint;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String key = request.getHeaderString(HEADER);
        if (key == null) {
            return;
        }
        if (!VISIBLE_ASCII.matcher(key).matches()) {
            throw Problems.of(
                    400,
                    "IDEMPOTENCY_KEY_INVALID",
                    "Unusable Idempotency-Key",
                    "An Idempotency-Key has 1 to 255 visible ASCII characters.");
        }
        byte[] body = request.getEntityStream().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            throw Problems.tooLarge();
        }
        request.setEntityStream(new ByteArrayInputStream(body));
        KeyUse use = new KeyUse(
                owner.id(), request.getMethod() + " " + request.getUriInfo().getPath(), key);
        switch (keys.claim(use, fingerprint.of(body))) {
            case Claim.Granted granted -> {
                // the method runs, and the answer comes by below
            }
            case Claim.Answered answered -> request.abortWith(replay(answered.answer()));
            case Claim.InFlight inFlight -> throw IdempotencyKeys.inFlight();
            case Claim.OtherBody otherBody ->
                throw Problems.of(
                        422,
                        "IDEMPOTENCY_KEY_REUSED",
                        "Idempotency-Key belongs to another request",
                        "This Idempotency-Key came with another body before. Use a new key for a new request.");
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!keys.attempting()) {
            return;
        }
        byte @Nullable [] body = null;
        if (Answer.kept(response.getStatus()) && response.hasEntity()) {
            body = keys.json(response.getEntity());
            // as it is kept, and written once
            response.setEntity(body, response.getEntityAnnotations(), MediaType.APPLICATION_JSON_TYPE);
        }
        try {
            keys.finish(response.getStatus(), response.getLocation(), body);
        } catch (IllegalStateException e) {
            // the work is done or refused already; the lock will expire
            LOG.warnf("the answer to an idempotent request could not be kept: %s", e.getMessage());
        }
    }

    private static Response replay(Answer answer) {
        Response.ResponseBuilder response = Response.status(answer.status()).header(REPLAYED, "true");
        if (answer.location() != null) {
            response.header("Location", answer.location().toString());
        }
        if (answer.body() != null) {
            response.entity(answer.body()).type(MediaType.APPLICATION_JSON_TYPE);
        }
        return response.build();
    }
}
