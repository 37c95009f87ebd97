package ai.backfuture.localstack.simulator.okx;

import ai.backfuture.localstack.simulator.ApiRequest;
import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Reply;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the body of a POST has to be. */
final class JsonBody {

    private static final Pattern EMPTY = Pattern.compile("\\s*(\\{\\s*}|\\[\\s*])\\s*");

    private JsonBody() {}

    static Optional<Reply> objectionTo(ApiRequest request) {
        if (!request.method().equals("POST")) {
            return Optional.empty();
        }
        if (!request.isJson()) {
            return Optional.of(OkxReplies.contentTypeInvalid());
        }
        if (request.body().isBlank()) {
            return Optional.of(OkxReplies.bodyEmpty());
        }
        boolean readable = !Json.read(request.body()).isEmpty()
                || EMPTY.matcher(request.body()).matches();
        return readable ? Optional.empty() : Optional.of(OkxReplies.syntaxError());
    }
}
