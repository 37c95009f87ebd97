package ai.backfuture.localstack.vault;

import ai.backfuture.localstack.vault.TransitKey.Opened;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** The part of the <a href="https://developer.hashicorp.com/vault/api-docs/secret/transit">transit</a> engine on record. */
final class TransitBackend implements Backend {

    private final Map<String, TransitKey> keys = new TreeMap<>();

    @Override
    public Optional<Boolean> exists(Call call) {
        return call.below("encrypt/").map(keys::containsKey);
    }

    @Override
    public Outcome handle(Call call) {
        List<String> parts = List.of(call.path().split("/", -1));
        String name = parts.size() > 1 ? parts.get(1) : "";
        String what =
                parts.getFirst() + (parts.size() > 2 && parts.getFirst().equals("keys") ? "/" + parts.get(2) : "");
        if (what.equals("keys")) {
            return name.isEmpty() ? list(call) : key(call, name);
        }
        if (!call.operation().writes()) {
            return Outcome.unsupportedOperation();
        }
        return switch (what) {
            case "keys/rotate" -> changed(name, key -> key.rotate(call.now()));
            case "keys/config" -> changed(name, key -> key.configure(call.fields()));
            case "encrypt" -> {
                TransitKey key = keys.computeIfAbsent(name, _ -> new TransitKey(name, call.now()));
                yield each(call, input -> encrypt(key, input));
            }
            case "decrypt" -> known(name, key -> each(call, input -> decrypt(key, input)));
            case "rewrap" -> known(name, key -> each(call, input -> rewrap(key, input)));
            case "datakey" -> known(parts.size() > 2 ? parts.get(2) : "", key -> dataKey(key, name));
            default -> Outcome.unsupportedPath();
        };
    }

    private Outcome list(Call call) {
        if (call.operation() != Operation.LIST) {
            return Outcome.unsupportedOperation();
        }
        return keys.isEmpty() ? Outcome.notFound() : Outcome.data(Json.object().set("keys", Json.texts(keys.keySet())));
    }

    private Outcome key(Call call, String name) {
        return switch (call.operation()) {
            case READ ->
                Optional.ofNullable(keys.get(name))
                        .<Outcome>map(key -> Outcome.data(key.description()))
                        .orElse(Outcome.notFound());
            case CREATE, UPDATE -> create(call, name);
            case DELETE -> delete(name);
            case LIST -> Outcome.unsupportedOperation();
        };
    }

    private Outcome create(Call call, String name) {
        String type = call.fields().text("type").orElse("aes256-gcm96");
        if (!type.equals("aes256-gcm96") || call.fields().truth("derived").orElse(false)) {
            throw InvalidField.unsupported("a transit key other than aes256-gcm96, not derived,");
        }
        keys.putIfAbsent(name, new TransitKey(name, call.now()));
        return Outcome.done();
    }

    private Outcome delete(String name) {
        TransitKey key = keys.get(name);
        if (key == null) {
            return Outcome.refused(400, "error deleting policy " + name + ": could not delete key; not found");
        }
        if (!key.deletionAllowed()) {
            return Outcome.refused(400, "error deleting policy " + name + ": deletion is not allowed for this key");
        }
        keys.remove(name);
        return Outcome.done();
    }

    private Outcome changed(String name, Consumer<TransitKey> change) {
        return known(name, key -> {
            change.accept(key);
            return Outcome.done();
        });
    }

    private Outcome known(String name, Function<TransitKey, Outcome> then) {
        return Optional.ofNullable(keys.get(name)).map(then).orElse(Outcome.refused(400, "encryption key not found"));
    }

    /** One input, or each of a batch, whose failures are told one by one. */
    private static Outcome each(Call call, Function<Fields, Outcome> step) {
        JsonNode batch = call.data().get("batch_input");
        if (batch == null) {
            return step.apply(call.fields());
        }
        ObjectNode data = Json.object();
        ArrayNode results = data.putArray("batch_results");
        for (JsonNode input : batch) {
            Fields fields = new Fields(input instanceof ObjectNode object ? object : Json.object());
            switch (step.apply(fields)) {
                case Outcome.Answer answer -> results.add(Objects.requireNonNull(answer.data()));
                case Outcome.Refused refused ->
                    results.addObject().put("error", refused.errors().getFirst());
                case Outcome.Done _, Outcome.Wrapped _, Outcome.Document _ -> results.addObject();
            }
        }
        return Outcome.data(data);
    }

    private static Outcome encrypt(TransitKey key, Fields input) {
        return encrypted(key, input.text("plaintext").orElse(""));
    }

    private static Outcome encrypted(TransitKey key, String base64) {
        return Texts.base64(base64)
                .map(bytes -> ciphertext(key, bytes))
                .orElseGet(() -> Outcome.refused(400, "illegal base64 data at input byte " + firstIllegal(base64)));
    }

    private static Outcome decrypt(TransitKey key, Fields input) {
        return switch (key.decrypt(input.text("ciphertext").orElse(""))) {
            case Opened.Plaintext plaintext -> Outcome.data(Json.object().put("plaintext", plaintext.base64()));
            case Opened.Failed failed -> failed.refusal();
        };
    }

    private static Outcome rewrap(TransitKey key, Fields input) {
        return switch (key.decrypt(input.text("ciphertext").orElse(""))) {
            case Opened.Plaintext plaintext -> encrypted(key, plaintext.base64());
            case Opened.Failed failed -> failed.refusal();
        };
    }

    private static Outcome dataKey(TransitKey key, String kind) {
        byte[] fresh = Ids.bytes(32);
        ObjectNode data = Json.object().put("ciphertext", key.encrypt(fresh)).put("key_version", key.latest());
        return switch (kind) {
            case "plaintext" ->
                Outcome.data(data.put("plaintext", Base64.getEncoder().encodeToString(fresh)));
            case "wrapped" -> Outcome.data(data);
            default -> Outcome.refused(400, "Invalid path, must be 'plaintext' or 'wrapped'");
        };
    }

    private static Outcome ciphertext(TransitKey key, byte[] plaintext) {
        return Outcome.data(
                Json.object().put("ciphertext", key.encrypt(plaintext)).put("key_version", key.latest()));
    }

    private static int firstIllegal(String text) {
        int at = 0;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "+/=".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }
}
