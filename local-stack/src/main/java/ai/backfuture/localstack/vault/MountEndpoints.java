package ai.backfuture.localstack.vault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Mounting and unmounting: <a href="https://developer.hashicorp.com/vault/api-docs/system/mounts">secrets engines</a> (KV
 * version 2 and transit) and <a href="https://developer.hashicorp.com/vault/api-docs/system/auth">auth methods</a> (AppRole).
 */
final class MountEndpoints {

    private final Mounts mounts;
    private final Policies policies;
    private final TokenStore tokens;

    MountEndpoints(Mounts mounts, Policies policies, TokenStore tokens) {
        this.mounts = mounts;
        this.policies = policies;
        this.tokens = tokens;
    }

    Outcome secrets(Call call, String path) {
        return path.isEmpty() ? list(call, mounts.secrets()) : mount(call, path, false);
    }

    Outcome auth(Call call, String path) {
        return path.isEmpty() ? list(call, mounts.auth()) : mount(call, path, true);
    }

    /** Where the {@code vault kv} command finds out about a mount; told to whoever may do anything at all below it. */
    Outcome internal(Call call, String rest) {
        String prefix = "ui/mounts/";
        if (call.operation() != Operation.READ || !rest.startsWith(prefix)) {
            return Outcome.unsupportedPath();
        }
        Optional<Mount> mount = mounts.answering(rest.substring(prefix.length()));
        Token caller = Objects.requireNonNull(call.caller(), "the pipeline lets nobody in without a token");
        if (mount.isEmpty()
                || !policies.acl(caller.grant().policies()).reaches(mount.get().route())) {
            return Outcome.counted(
                    403,
                    "preflight capability check returned 403, please ensure client's policies grant access to path \""
                            + rest.substring(prefix.length()) + "/\"");
        }
        return Outcome.data(mount.get().entry().put("path", mount.get().route()));
    }

    private static Outcome list(Call call, List<Mount> all) {
        if (call.operation() != Operation.READ) {
            return Outcome.unsupportedOperation();
        }
        ObjectNode data = Json.object();
        all.forEach(mount -> data.set(mount.path(), mount.entry()));
        return Outcome.onTop(data);
    }

    private Outcome mount(Call call, String text, boolean auth) {
        String path = text.endsWith("/") ? text : text + "/";
        Optional<Mount> known = mounts.at(auth ? "auth/" + path : path);
        return switch (call.operation()) {
            case READ ->
                known.<Outcome>map(mount -> Outcome.onTop(mount.entry()))
                        .orElse(Outcome.refused(400, "No " + (auth ? "auth" : "secret") + " engine at " + path));
            case CREATE, UPDATE -> add(call, path, auth);
            case DELETE -> known.map(this::remove).orElseGet(Outcome::done);
            case LIST -> Outcome.unsupportedOperation();
        };
    }

    private Outcome add(Call call, String path, boolean auth) {
        Optional<Mount> conflict = mounts.conflicting(auth ? "auth/" + path : path);
        if (!auth && path.startsWith("auth/")) {
            return Outcome.refused(400, "path is already in use at auth/");
        }
        if (conflict.isPresent()) {
            return Outcome.refused(
                    400, "path is already in use at " + conflict.get().path());
        }
        Fields fields = call.fields();
        String type = fields.text("type").orElse("");
        String description = fields.text("description").orElse("");
        Map<String, String> options = fields.map("options");
        Function<Backend, Mount> mount = backend -> auth
                ? Mount.auth(path, type, description, options, backend)
                : Mount.secrets(
                        path, type.equals("kv-v2") ? "kv" : type, description, versioned(type, options), backend);
        if (auth) {
            return type.equals("approle")
                    ? added(mount.apply(new AppRoleBackend(path.substring(0, path.length() - 1), tokens)))
                    : Outcome.refused(400, "plugin not found in the catalog: " + type);
        }
        return switch (type) {
            case "kv", "kv-v2" -> {
                if (!"2".equals(versioned(type, options).get("version"))) {
                    throw InvalidField.unsupported("version 1 of the KV secrets engine");
                }
                yield added(mount.apply(new KvBackend()));
            }
            case "transit" -> added(mount.apply(new TransitBackend()));
            default -> Outcome.refused(400, "plugin not found in the catalog: " + type);
        };
    }

    private static Map<String, String> versioned(String type, Map<String, String> options) {
        return type.equals("kv-v2") ? Map.of("version", "2") : options;
    }

    private Outcome added(Mount mount) {
        mounts.add(mount);
        return Outcome.done();
    }

    private Outcome remove(Mount mount) {
        if (mount.builtIn()) {
            return Outcome.refused(400, "cannot unmount \"" + mount.path() + "\"");
        }
        mounts.remove(mount);
        if (mount.auth()) {
            tokens.revokeAllFrom(mount.route());
        }
        return Outcome.done();
    }
}
