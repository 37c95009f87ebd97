package ai.backfuture.localstack.vault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reading, writing, deleting and destroying the versions of secrets. */
final class KvData {

    private final Map<String, KvSecret> secrets;

    KvData(Map<String, KvSecret> secrets) {
        this.secrets = secrets;
    }

    Outcome handle(Call call, String name, KvLimits limits) {
        return switch (call.operation()) {
            case READ -> read(call, name);
            case CREATE, UPDATE -> write(call, name, limits);
            case DELETE -> {
                Optional.ofNullable(secrets.get(name))
                        .ifPresent(secret -> secret.delete(List.of(secret.current()), call.now()));
                yield Outcome.done();
            }
            case LIST -> Outcome.unsupportedOperation();
        };
    }

    /** Deletes, undeletes or destroys the versions named in the call. */
    Outcome change(Call call, String verb, String name, KvLimits limits) {
        List<Integer> versions = call.fields().numbers("versions");
        if (versions.isEmpty()) {
            return Outcome.refused(400, (verb.equals("destroy") ? "no" : "No") + " version number provided");
        }
        Optional.ofNullable(secrets.get(name)).ifPresent(secret -> {
            switch (verb) {
                case "delete" -> secret.delete(versions, call.now());
                case "undelete" -> secret.undelete(versions, limits, call.now());
                default -> secret.destroy(versions);
            }
        });
        return Outcome.done();
    }

    private Outcome read(Call call, String name) {
        KvSecret secret = secrets.get(name);
        if (secret == null) {
            return Outcome.notFound();
        }
        int asked = call.fields().number("version").orElse(0);
        int number = asked > 0 ? asked : secret.current();
        return secret.version(number)
                .<Outcome>map(version -> answer(version, number, version.readable(call.now())))
                .orElse(Outcome.notFound());
    }

    /** A version that is deleted or destroyed answers 404 too, but says so in its metadata. */
    private static Outcome answer(KvVersion version, int number, boolean readable) {
        ObjectNode data = Json.object();
        data.set("data", readable ? version.data() : null);
        data.set("metadata", version.description().put("version", number));
        return Outcome.data(readable ? 200 : 404, data);
    }

    private Outcome write(Call call, String name, KvLimits limits) {
        if (!call.data().has("data")) {
            return Outcome.refused(400, "no data provided");
        }
        JsonNode data = call.data().get("data");
        if (!data.isObject() && !data.isNull()) {
            throw InvalidField.named("data");
        }
        KvSecret known = secrets.get(name);
        Optional<String> refusal = checkAndSet(call.data().path("options"), known, limits);
        if (refusal.isPresent()) {
            return Outcome.refused(400, refusal.get());
        }
        KvSecret secret = known == null ? new KvSecret(call.now()) : known;
        secrets.put(name, secret);
        KvVersion added = secret.add(data, limits, call.now());
        return Outcome.data(added.description().put("version", secret.current()));
    }

    private static Optional<String> checkAndSet(JsonNode options, @Nullable KvSecret secret, KvLimits limits) {
        boolean required =
                limits.casRequired() || (secret != null && secret.limits().casRequired());
        if (!options.has("cas")) {
            return required ? Optional.of("check-and-set parameter required for this call") : Optional.empty();
        }
        String cas = options.get("cas").asText();
        if (!cas.matches("-?\\d{1,9}")) {
            return Optional.of("error parsing check-and-set parameter");
        }
        boolean matches = Integer.parseInt(cas) == (secret == null ? 0 : secret.current());
        return matches ? Optional.empty() : Optional.of("check-and-set parameter did not match the current version");
    }
}
