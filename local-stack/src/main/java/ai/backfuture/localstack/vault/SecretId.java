package ai.backfuture.localstack.vault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The secret half of an AppRole login.
 *
 * @param expires null for never
 * @param uses how many logins are left; zero for any number
 */
record SecretId(
        String role,
        String id,
        String accessor,
        Map<String, String> metadata,
        Duration ttl,
        int uses,
        Instant created,
        @Nullable Instant expires,
        Instant updated) {

    boolean expired(Instant now) {
        return expires != null && !now.isBefore(expires);
    }

    SecretId usedOnce(Instant now) {
        return new SecretId(role, id, accessor, metadata, ttl, uses - 1, created, expires, now);
    }

    ObjectNode description() {
        ObjectNode data = Json.object()
                .put("creation_time", GoTime.text(created))
                .put("expiration_time", expires == null ? GoTime.NEVER : GoTime.text(expires))
                .put("last_updated_time", GoTime.text(updated))
                .put("secret_id_accessor", accessor)
                .put("secret_id_num_uses", uses)
                .put("secret_id_ttl", ttl.toSeconds());
        data.putArray("cidr_list");
        data.putArray("token_bound_cidrs");
        return data.set("metadata", Json.texts(metadata));
    }

    @Override
    public String toString() {
        return "secret id *** of role " + role;
    }
}
