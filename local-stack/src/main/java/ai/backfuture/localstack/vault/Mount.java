package ai.backfuture.localstack.vault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A backend and where it is mounted.
 *
 * @param path with a slash at its end; for an auth method without {@code auth/} in front
 */
record Mount(
        String path,
        String type,
        String accessor,
        String uuid,
        String description,
        @Nullable Map<String, String> options,
        boolean auth,
        Backend backend) {

    static Mount secrets(
            String path, String type, String description, @Nullable Map<String, String> options, Backend backend) {
        return new Mount(path, type, Ids.mountAccessor(type), Ids.uuid(), description, options, false, backend);
    }

    static Mount auth(
            String path, String type, String description, @Nullable Map<String, String> options, Backend backend) {
        return new Mount(
                path, type, Ids.mountAccessor("auth_" + type), Ids.uuid(), description, options, true, backend);
    }

    /** Where requests for it begin. */
    String route() {
        return auth ? "auth/" + path : path;
    }

    /** Whether it is always there and cannot be taken away. */
    boolean builtIn() {
        return switch (type) {
            case "system", "identity", "cubbyhole", "token" -> true;
            default -> false;
        };
    }

    ObjectNode entry() {
        ObjectNode config = Json.object()
                .put("default_lease_ttl", 0)
                .put("force_no_cache", false)
                .put("max_lease_ttl", 0);
        if (type.equals("system")) {
            config.putArray("passthrough_request_headers").add("Accept");
        }
        if (auth) {
            config.put("token_type", "default-service");
        }
        ObjectNode data = Json.object()
                .put("accessor", accessor)
                .put("description", description)
                .put("external_entropy_access", false)
                .put("local", type.equals("cubbyhole"))
                .put("seal_wrap", false)
                .put("type", type)
                .put("uuid", uuid);
        data.set("config", config);
        return data.set("options", Json.texts(options));
    }
}
