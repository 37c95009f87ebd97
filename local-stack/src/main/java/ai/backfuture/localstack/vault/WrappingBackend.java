package ai.backfuture.localstack.vault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * Looking at and taking out wrapped answers. These two calls have rules of their own: a wrapping token is its own
 * permission, and the caller's token only counts when the wrapping token comes in the body.
 */
final class WrappingBackend {

    private static final String INVALID = "wrapping token is not valid or does not exist";

    private final Wrappings wrappings;

    WrappingBackend(Wrappings wrappings) {
        this.wrappings = wrappings;
    }

    static boolean answers(Call call) {
        return call.operation().writes()
                && (call.path().equals("sys/wrapping/unwrap") || call.path().equals("sys/wrapping/lookup"));
    }

    /** Whether the wrapping token itself is the permission; otherwise the caller needs one like for any other call. */
    boolean permits(Call call) {
        String token = wrappingToken(call);
        return call.path().endsWith("/lookup") || token.equals(call.token()) || token.isEmpty();
    }

    Outcome handle(Call call) {
        String token = wrappingToken(call);
        Optional<Wrappings.Kept> kept = call.path().endsWith("/lookup")
                ? wrappings.look(token, call.now())
                : wrappings.unwrap(token, call.now());
        if (kept.isEmpty()) {
            return Outcome.refused(400, INVALID);
        }
        return call.path().endsWith("/lookup")
                ? Outcome.data(description(kept.get()))
                : kept.get().answer();
    }

    private static ObjectNode description(Wrappings.Kept kept) {
        return Json.object()
                .put("creation_path", kept.creationPath())
                .put("creation_time", GoTime.text(kept.created()))
                .put("creation_ttl", kept.ttl().toSeconds());
    }

    private static String wrappingToken(Call call) {
        return call.fields().text("token").orElse(call.token() == null ? "" : call.token());
    }
}
