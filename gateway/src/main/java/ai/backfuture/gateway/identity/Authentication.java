package ai.backfuture.gateway.identity;

import ai.backfuture.gateway.GatewayConfig;
import ai.backfuture.gateway.problem.Problems;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.InvalidJwtException;

/**
 * Asks for, and verifies, the bearer token of a request.
 *
 * <p>Called explicitly for every API call, whatever the path looks like: there is no path policy to slip past. The
 * verification itself (signature by the issuer's keys, issuer, audience, times) is Quarkus OIDC's.
 */
@Singleton
public final class Authentication {

    private static final Logger LOG = Logger.getLogger(Authentication.class);
    private static final String SCHEME = "Bearer ";
    private static final Duration VERIFICATION_LIMIT = Duration.ofSeconds(10);

    /** In place of Quarkus' own answer to a failed verification, which would have no body. */
    private static final BiConsumer<RoutingContext, Throwable> ANSWERED_BY_US = (ctx, failure) -> {};

    private final IdentityProviderManager identityProviders;
    private final VerifiedTokens verified;
    private final NewKeys newKeys = new NewKeys();
    private final long maxTokenSize;

    Authentication(IdentityProviderManager identityProviders, VerifiedTokens verified, GatewayConfig config) {
        this.identityProviders = identityProviders;
        this.verified = verified;
        this.maxTokenSize = config.token().maxSize().asLongValue();
    }

    /** Never fails; completes at once for a token that was verified a short while ago. */
    public Future<Admission> admit(RoutingContext ctx) {
        List<String> headers = ctx.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        if (headers.isEmpty()) {
            return Future.succeededFuture(new Admission.Refused(Problems.unauthenticated()));
        }
        Optional<String> token = token(headers);
        if (token.isEmpty()) {
            return Future.succeededFuture(refusal("not one bearer token of sensible size"));
        }
        Optional<Caller> known = verified.callerOf(token.get());
        if (known.isPresent()) {
            return Future.succeededFuture(new Admission.Admitted(known.get()));
        }
        Optional<String> flaw = TokenShape.flaw(token.get());
        if (flaw.isPresent()) {
            return Future.succeededFuture(refusal(flaw.get()));
        }
        return newKeys.verify(
                        TokenShape.keyId(token.get()), ctx.vertx().getOrCreateContext(), () -> verify(ctx, token.get()))
                .otherwise(Authentication::judge);
    }

    private Optional<String> token(List<String> headers) {
        String header = headers.getFirst();
        return headers.size() == 1
                        && header.length() <= maxTokenSize
                        && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(header.substring(SCHEME.length()).strip())
                : Optional.empty();
    }

    private Future<Admission> verify(RoutingContext ctx, String token) {
        Promise<Admission> admission = Promise.promise();
        ctx.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, ANSWERED_BY_US);
        QuarkusHttpUser.getSecurityIdentity(ctx, identityProviders)
                .ifNoItem()
                .after(VERIFICATION_LIMIT)
                .fail()
                .subscribe()
                .with(
                        identity -> admission.tryComplete(judge(identity, token)),
                        failure -> admission.tryComplete(judge(failure)));
        return admission.future();
    }

    private Admission judge(SecurityIdentity identity, String token) {
        if (identity == null
                || identity.isAnonymous()
                || !(identity.getPrincipal() instanceof JsonWebToken claims)
                || claims.getSubject() == null) {
            return refusal("no subject");
        }
        try {
            Caller caller = new Caller(
                    claims.getSubject(),
                    identity.hasRole(Caller.OPERATOR),
                    Instant.ofEpochSecond(claims.getExpirationTime()));
            verified.remember(token, caller);
            return new Admission.Admitted(caller);
        } catch (IllegalArgumentException | DateTimeException e) {
            return refusal("unusable subject or expiry");
        }
    }

    private static Admission judge(Throwable failure) {
        InvalidJwtException invalid = null;
        boolean refused = false;
        boolean silent = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            refused |= cause instanceof AuthenticationFailedException;
            silent |= cause instanceof OIDCException || cause instanceof IOException;
            invalid = cause instanceof InvalidJwtException jwt ? jwt : invalid;
        }
        if (invalid != null) {
            return refusal("verification failed, error codes "
                    + invalid.getErrorDetails().stream()
                            .map(ErrorCodeValidator.Error::getErrorCode)
                            .toList());
        }
        if (refused && !silent) {
            return refusal("verification failed, " + failure);
        }
        String what = failure instanceof TimeoutException
                ? "no answer in time"
                : failure.getClass().getName();
        LOG.warnf("a token could not be verified because the issuer could not be asked: %s", what);
        return new Admission.Refused(Problems.issuerUnavailable());
    }

    private static Admission refusal(String why) {
        LOG.infof("bearer token refused: %s", why);
        return new Admission.Refused(Problems.invalidToken());
    }
}
