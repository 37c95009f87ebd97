package ai.backfuture.localstack.vault;

import ai.backfuture.localstack.vault.Outcome.Answer;
import ai.backfuture.localstack.vault.Outcome.Wrapped;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Puts an outcome into the JSON that Vault sends. */
final class Envelope {

    private Envelope() {}

    static int status(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done _ -> 204;
            case Answer answer -> answer.status();
            case Wrapped _ -> 200;
            case Outcome.Document document -> document.status();
            case Outcome.Refused refused -> refused.status();
        };
    }

    /** The body, or null where there is none. */
    static @Nullable ObjectNode body(Outcome outcome, String requestId) {
        return switch (outcome) {
            case Outcome.Done _ -> null;
            case Answer answer -> answer(answer, requestId);
            case Wrapped wrapped -> wrapped(wrapped);
            case Outcome.Document document -> document.body();
            case Outcome.Refused refused -> Json.object().set("errors", Json.texts(refused.errors()));
        };
    }

    private static ObjectNode answer(Answer answer, String requestId) {
        ObjectNode body = Json.object();
        if (answer.dataOnTop() && answer.data() != null) {
            body.setAll((ObjectNode) Json.sorted(answer.data()));
        }
        head(body, requestId);
        body.set("data", answer.data() == null ? null : Json.sorted(answer.data()));
        body.putNull("wrap_info");
        body.set("warnings", answer.warnings().isEmpty() ? null : Json.texts(answer.warnings()));
        body.set("auth", answer.auth());
        return body;
    }

    private static ObjectNode wrapped(Wrapped wrapped) {
        ObjectNode body = Json.object();
        head(body, "");
        body.putNull("data");
        body.putObject("wrap_info")
                .put("token", wrapped.token())
                .put("accessor", wrapped.accessor())
                .put("ttl", wrapped.ttl().toSeconds())
                .put("creation_time", GoTime.text(wrapped.created()))
                .put("creation_path", wrapped.creationPath());
        body.putNull("warnings");
        body.putNull("auth");
        return body;
    }

    private static void head(ObjectNode body, String requestId) {
        body.put("request_id", requestId)
                .put("lease_id", "")
                .put("renewable", false)
                .put("lease_duration", 0);
    }
}
