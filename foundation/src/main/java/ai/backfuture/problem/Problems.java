package ai.backfuture.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes problems that have a stable {@code type} and {@code code}.
 *
 * <p>Title and detail are sentences of ours. What a client sent never belongs in them: it may be a secret in the wrong
 * field.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
public final class Problems {

    static final String CODE = "code";

    private static final String TYPE_BASE = "https://backfuture.ai/problems/";
    private static final Pattern CODE_FORM = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

    private Problems() {}

    /** A problem to throw. */
    public static HttpProblem of(int status, String code, String title, @Nullable String detail) {
        return of(status, code, title, detail, Map.of());
    }

    /** A problem with members of its own beside {@code code}. */
    public static HttpProblem of(
            int status, String code, String title, @Nullable String detail, Map<String, Object> members) {
        return builder(status, code, title, detail, members).build();
    }

    /** A problem that also says when to come again. */
    public static HttpProblem retryLater(int status, String code, String title, @Nullable String detail, int seconds) {
        return builder(status, code, title, detail, Map.of())
                .withHeader("Retry-After", Integer.toString(seconds))
                .build();
    }

    /** 401 for a request that shows no usable proof of who is asking. */
    public static HttpProblem unauthenticated() {
        return builder(401, "UNAUTHENTICATED", "Authentication needed", "Send a valid access token.", Map.of())
                .withHeader("WWW-Authenticate", "Bearer")
                .build();
    }

    /** 404; says the same of what isn't there and of what is somebody else's. */
    public static HttpProblem notFound() {
        return of(404, "NOT_FOUND", "Not found", "There is nothing at this address.");
    }

    /** 400 for a request that needs a body and has none. */
    public static HttpProblem missingBody() {
        return of(400, "MALFORMED_JSON", "Not JSON", "The body is missing.");
    }

    /** 413 for a body that is larger than any of our requests. */
    public static HttpProblem tooLarge() {
        return of(413, "PAYLOAD_TOO_LARGE", "Request too large", "A request body has at most 64 KiB.");
    }

    static URI type(String code) {
        return URI.create(TYPE_BASE + code.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static HttpProblem.Builder builder(
            int status, String code, String title, @Nullable String detail, Map<String, Object> members) {
        if (!CODE_FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("a code is in capitals: " + code);
        }
        HttpProblem.Builder builder = HttpProblem.builder()
                .withType(type(code))
                .withStatus(status)
                .withTitle(title)
                .withDetail(detail)
                .with(CODE, code);
        members.forEach(builder::with);
        return builder;
    }
}
