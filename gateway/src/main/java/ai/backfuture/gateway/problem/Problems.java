package ai.backfuture.gateway.problem;

import java.util.Collection;

/** The problems that the gateway itself can answer with. */
public final class Problems {

    private Problems() {}

    public static Problem badPath() {
        return new Problem(
                400, "BAD_PATH", "Bad path", "The path has empty, dot or encoded parts that the API never uses.");
    }

    public static Problem badRequest(String detail) {
        return new Problem(400, "BAD_REQUEST", "Bad request", detail);
    }

    public static Problem unauthenticated() {
        return new Problem(
                        401,
                        "UNAUTHENTICATED",
                        "Sign-in needed",
                        "Send an access token of the configured issuer as Authorization: Bearer.")
                .with("WWW-Authenticate", "Bearer realm=\"backfuture\"");
    }

    public static Problem invalidToken() {
        return new Problem(
                        401,
                        "INVALID_TOKEN",
                        "Token not accepted",
                        "The access token is malformed, expired, not yet valid, or not meant for this API.")
                .with("WWW-Authenticate", "Bearer realm=\"backfuture\", error=\"invalid_token\"");
    }

    public static Problem operatorsOnly() {
        return new Problem(403, "FORBIDDEN", "For operators only", "This call needs a token of the group 'operator'.");
    }

    public static Problem notFound() {
        return new Problem(404, "NOT_FOUND", "Not found", "There is nothing at this path.");
    }

    public static Problem methodNotAllowed(Collection<String> allowed) {
        return new Problem(
                        405, "METHOD_NOT_ALLOWED", "Method not allowed", "The Allow header names the usable methods.")
                .with("Allow", String.join(", ", allowed));
    }

    public static Problem requestTimeout() {
        return new Problem(408, "REQUEST_TIMEOUT", "Request too slow", "The request did not arrive in time.");
    }

    public static Problem bodyTooLarge(long limit) {
        return new Problem(
                413, "BODY_TOO_LARGE", "Body too large", "A request body may have at most " + limit + " bytes.");
    }

    public static Problem tooManyCalls(long retryAfterSeconds) {
        return new Problem(
                        429,
                        "TOO_MANY_CALLS",
                        "Too many calls",
                        "The RateLimit headers say how many are allowed; wait as long as Retry-After says.")
                .with("Retry-After", Long.toString(retryAfterSeconds));
    }

    public static Problem tooManyStreamsOfOneUser(int limit) {
        return new Problem(
                        429,
                        "TOO_MANY_STREAMS",
                        "Too many live streams",
                        "A user may have " + limit + " live streams at once; close one first.")
                .with("Retry-After", "10");
    }

    public static Problem headersTooLarge(long limit) {
        return new Problem(
                431, "HEADERS_TOO_LARGE", "Headers too large", "Request headers may have at most " + limit + " bytes.");
    }

    public static Problem internalError() {
        return new Problem(500, "INTERNAL_ERROR", "Our mistake", "Something went wrong on our side.");
    }

    public static Problem upstreamFailed() {
        return new Problem(
                502,
                "UPSTREAM_FAILED",
                "Service failed",
                "The service behind this call broke off. A change may or may not have been made: look, or repeat it"
                        + " with the same Idempotency-Key.");
    }

    public static Problem serviceUnavailable() {
        return new Problem(
                        503,
                        "SERVICE_UNAVAILABLE",
                        "Service unavailable",
                        "The service behind this call cannot be reached. Nothing was changed.")
                .with("Retry-After", "2");
    }

    /** A service that has failed so often lately that it is not even asked. */
    public static Problem serviceLeftAlone(long retryAfterSeconds) {
        return serviceUnavailable().with("Retry-After", Long.toString(retryAfterSeconds));
    }

    public static Problem issuerUnavailable() {
        return new Problem(
                        503,
                        "ISSUER_UNAVAILABLE",
                        "Sign-in unavailable",
                        "The token's issuer cannot be reached, so the token could not be verified.")
                .with("Retry-After", "5");
    }

    public static Problem tooManyStreams() {
        return new Problem(
                        503,
                        "TOO_MANY_STREAMS",
                        "Too many live streams",
                        "This instance serves as many live streams as it may.")
                .with("Retry-After", "10");
    }

    public static Problem upstreamTimeout() {
        return new Problem(
                        504,
                        "UPSTREAM_TIMEOUT",
                        "Service too slow",
                        "The service behind this call did not answer in time. A change may or may not have been made:"
                                + " look, or repeat it with the same Idempotency-Key.")
                .with("Retry-After", "5");
    }
}
