package ai.backfuture.localstack.vault;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A <a href="https://developer.hashicorp.com/vault/api-docs/secret/kv/kv-v2">KV version 2</a> mount: which path does what.
 * Reading and writing data is {@link KvData}'s part.
 */
final class KvBackend implements Backend {

    private final TreeMap<String, KvSecret> secrets = new TreeMap<>();
    private final KvData data = new KvData(secrets);
    private KvLimits limits = KvLimits.NONE;

    @Override
    public Optional<Boolean> exists(Call call) {
        return call.below("data/").or(() -> call.below("metadata/")).map(secrets::containsKey);
    }

    @Override
    public Outcome handle(Call call) {
        if (call.path().equals("config")) {
            return config(call);
        }
        int slash = call.path().indexOf('/');
        String name = slash < 0 ? "" : call.path().substring(slash + 1);
        return switch (slash < 0 ? "" : call.path().substring(0, slash)) {
            case "data" ->
                name.isEmpty() || name.endsWith("/") ? Outcome.unsupportedOperation() : data.handle(call, name, limits);
            case "metadata" -> metadata(call, name);
            case "delete", "undelete", "destroy" -> versions(call, name);
            default -> versionOnePath(call);
        };
    }

    private Outcome config(Call call) {
        return switch (call.operation()) {
            case READ -> Outcome.data(limits.description());
            case CREATE, UPDATE -> {
                limits = limits.changed(call.fields());
                yield Outcome.done();
            }
            case LIST, DELETE -> Outcome.unsupportedOperation();
        };
    }

    private Outcome metadata(Call call, String name) {
        return switch (call.operation()) {
            case READ ->
                Optional.ofNullable(secrets.get(name))
                        .<Outcome>map(secret -> Outcome.data(secret.description()))
                        .orElse(Outcome.notFound());
            case LIST -> list(name);
            case CREATE, UPDATE -> setLimits(call, name);
            case DELETE -> {
                secrets.remove(name);
                yield Outcome.done();
            }
        };
    }

    private Outcome setLimits(Call call, String name) {
        Fields fields = call.fields();
        if (name.isEmpty()) {
            return Outcome.refused(400, "missing path");
        }
        if (fields.has("custom_metadata")) {
            throw InvalidField.unsupported("custom_metadata");
        }
        if (fields.has("max_versions") || fields.has("cas_required") || fields.has("delete_version_after")) {
            KvSecret secret = secrets.computeIfAbsent(name, _ -> new KvSecret(call.now()));
            secret.limit(secret.limits().changed(fields));
        }
        return Outcome.done();
    }

    private Outcome list(String folder) {
        Set<String> keys = new TreeSet<>();
        for (String name : secrets.tailMap(folder, true).keySet()) {
            if (!name.startsWith(folder)) {
                break;
            }
            String rest = name.substring(folder.length());
            keys.add(rest.substring(0, rest.contains("/") ? rest.indexOf('/') + 1 : rest.length()));
        }
        return keys.isEmpty() ? Outcome.notFound() : Outcome.data(Json.object().set("keys", Json.texts(keys)));
    }

    private Outcome versions(Call call, String name) {
        if (!call.operation().writes()) {
            return Outcome.unsupportedOperation();
        }
        return data.change(call, call.path().substring(0, call.path().indexOf('/')), name, limits);
    }

    private static Outcome versionOnePath(Call call) {
        String command =
                switch (call.operation()) {
                    case READ -> "get";
                    case LIST -> "list";
                    case CREATE, UPDATE -> "put";
                    case DELETE -> "delete";
                };
        return new Outcome.Answer(
                404,
                null,
                null,
                List.of("Invalid path for a versioned K/V secrets engine. See the API docs for the appropriate API"
                        + " endpoints to use. If using the Vault CLI, use 'vault kv " + command
                        + "' for this operation."),
                false);
    }
}
