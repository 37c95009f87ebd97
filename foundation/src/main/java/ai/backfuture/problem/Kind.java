package ai.backfuture.problem;

/** The problems that come from HTTP itself and not from a use case. */
enum Kind {
    BAD_REQUEST(400, "Bad request", "The request could not be understood."),
    MALFORMED_JSON(400, "Not JSON", "The body is not a JSON document of the expected form."),
    UNKNOWN_FIELD(400, "Unknown field", "The body has a field that this call does not know."),
    VALIDATION_FAILED(400, "Invalid request", "Some fields are missing or not as they should be."),
    UNAUTHENTICATED(401, "Authentication needed", "Send a valid access token."),
    FORBIDDEN(403, "Not allowed", "Your role does not allow this."),
    NOT_FOUND(404, "Not found", "There is nothing at this address."),
    METHOD_NOT_ALLOWED(405, "Method not allowed", "This address does not know the method."),
    NOT_ACCEPTABLE(406, "Not acceptable", "Answers are application/json."),
    CONFLICT(409, "Conflict", "That contradicts the present state."),
    PAYLOAD_TOO_LARGE(413, "Request too large", "A request body has at most 64 KiB."),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type", "Send application/json."),
    UNPROCESSABLE(422, "Unprocessable", "The request is understood and can't be done."),
    TOO_MANY_REQUESTS(429, "Too many requests", "Wait before the next request."),
    UNAVAILABLE(503, "Unavailable", "This can't be done right now. Try again later."),
    INTERNAL(500, "Internal error", "Something went wrong on our side. It has been logged.");

    private final int status;
    private final String title;
    private final String detail;

    Kind(int status, String title, String detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    String title() {
        return title;
    }

    String detail() {
        return detail;
    }

    /** The general problem of a status; what is not known is a bad request below 500, and internal above. */
    static Kind of(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 409 -> CONFLICT;
            case 413 -> PAYLOAD_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 422 -> UNPROCESSABLE;
            case 429 -> TOO_MANY_REQUESTS;
            case 503 -> UNAVAILABLE;
            default -> status < 500 ? BAD_REQUEST : INTERNAL;
        };
    }

    int status() {
        return status;
    }
}
