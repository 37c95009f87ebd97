package ai.backfuture.localstack.vault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a request. */
sealed interface Outcome {

    /** Done, with nothing to say: 204. */
    record Done() implements Outcome {}

    /** An answer in Vault's envelope. Some answers under {@code sys/} repeat their data at the top level. */
    record Answer(
            int status, @Nullable ObjectNode data, @Nullable ObjectNode auth, List<String> warnings, boolean dataOnTop)
            implements Outcome {

        Answer warning(List<String> more) {
            return new Answer(status, data, auth, List.copyOf(more), dataOnTop);
        }
    }

    /** An answer that was put away; the caller gets a single-use token for it. */
    record Wrapped(String token, String accessor, Duration ttl, Instant created, String creationPath)
            implements Outcome {}

    /** A body without envelope, as health and seal status have it. */
    record Document(int status, ObjectNode body) implements Outcome {}

    /** Refused or failed; some refusals say nothing but the status. */
    record Refused(int status, List<String> errors) implements Outcome {}

    static Outcome done() {
        return new Done();
    }

    static Answer data(ObjectNode data) {
        return new Answer(200, data, null, List.of(), false);
    }

    static Answer data(int status, ObjectNode data) {
        return new Answer(status, data, null, List.of(), false);
    }

    static Answer onTop(ObjectNode data) {
        return new Answer(200, data, null, List.of(), true);
    }

    static Answer auth(ObjectNode auth, List<String> warnings) {
        return new Answer(200, null, auth, List.copyOf(warnings), false);
    }

    static Refused refused(int status, String error) {
        return new Refused(status, List.of(error));
    }

    static Refused notFound() {
        return new Refused(404, List.of());
    }

    /** Vault counts its errors when they pass through more than one layer; this is the notation for one. */
    static Refused counted(int status, String error) {
        return refused(status, "1 error occurred:\n\t* " + error + "\n\n");
    }

    static Refused unsupportedPath() {
        return counted(404, "unsupported path");
    }

    static Refused unsupportedOperation() {
        return counted(405, "unsupported operation");
    }
}
