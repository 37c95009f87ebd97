package ai.backfuture.localstack.vault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a secret.
 *
 * @param data null once destroyed
 * @param deletion when it is, or was, deleted; null for never
 */
record KvVersion(
        @Nullable JsonNode data, Instant created, @Nullable Instant deletion, boolean destroyed) {

    boolean readable(Instant now) {
        return !destroyed && (deletion == null || deletion.isAfter(now));
    }

    KvVersion deletedAt(@Nullable Instant time) {
        return new KvVersion(data, created, time, destroyed);
    }

    KvVersion destroy() {
        return new KvVersion(null, created, deletion, true);
    }

    ObjectNode description() {
        return Json.object()
                .put("created_time", GoTime.text(created))
                .put("deletion_time", GoTime.textOrEmpty(deletion))
                .put("destroyed", destroyed);
    }

    @Override
    public String toString() {
        return "version of " + created + ": ***";
    }
}
