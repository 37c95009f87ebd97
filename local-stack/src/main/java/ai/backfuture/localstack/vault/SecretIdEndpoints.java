package ai.backfuture.localstack.vault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be called below {@code role/<name>/secret-id}: generate, list, look up, destroy. */
final class SecretIdEndpoints {

    private final SecretIds secretIds;

    SecretIdEndpoints(SecretIds secretIds) {
        this.secretIds = secretIds;
    }

    Outcome handle(Call call, String name, @Nullable AppRole role, String what) {
        return switch (what) {
            case "secret-id", "custom-secret-id" -> {
                if (!call.operation().writes()) {
                    yield Outcome.unsupportedOperation();
                }
                yield role == null
                        ? Outcome.refused(400, "role \"" + name + "\" does not exist")
                        : generate(call, role, what.startsWith("custom"));
            }
            case "secret-id/" -> list(call, name);
            case "secret-id/lookup" -> lookup(call, named(call, name));
            case "secret-id/destroy" -> destroy(call, named(call, name));
            case "secret-id-accessor/lookup" -> lookup(call, accessed(call, name));
            case "secret-id-accessor/destroy" -> destroy(call, accessed(call, name));
            default -> Outcome.unsupportedPath();
        };
    }

    private Outcome generate(Call call, AppRole role, boolean custom) {
        Fields fields = call.fields();
        for (String bound : List.of("cidr_list", "token_bound_cidrs")) {
            if (!fields.texts(bound).orElse(List.of()).isEmpty()) {
                throw InvalidField.unsupported(bound);
            }
        }
        String id = custom ? fields.text("secret_id").orElse("") : Ids.uuid();
        if (id.isEmpty()) {
            return Outcome.refused(400, "missing secret_id");
        }
        SecretId issued = secretIds.issue(
                role,
                id,
                fields.map("metadata"),
                fields.duration("ttl").orElse(role.secretIdTtl()),
                fields.number("num_uses").orElse(role.secretIdUses()),
                call.now());
        ObjectNode data = Json.object()
                .put("secret_id", issued.id())
                .put("secret_id_accessor", issued.accessor())
                .put("secret_id_ttl", issued.ttl().toSeconds());
        return Outcome.data(data);
    }

    private Outcome list(Call call, String role) {
        if (call.operation() != Operation.LIST) {
            return Outcome.unsupportedOperation();
        }
        List<String> accessors = secretIds.accessors(role, call.now());
        return accessors.isEmpty()
                ? Outcome.notFound()
                : Outcome.data(Json.object().set("keys", Json.texts(accessors)));
    }

    private @Nullable SecretId named(Call call, String role) {
        return secretIds
                .find(role, call.fields().text("secret_id").orElse(""), call.now())
                .orElse(null);
    }

    private @Nullable SecretId accessed(Call call, String role) {
        return secretIds
                .findByAccessor(role, call.fields().text("secret_id_accessor").orElse(""), call.now())
                .orElse(null);
    }

    private static Outcome lookup(Call call, @Nullable SecretId secretId) {
        if (!call.operation().writes()) {
            return Outcome.unsupportedOperation();
        }
        return secretId == null ? Outcome.done() : Outcome.data(secretId.description());
    }

    private Outcome destroy(Call call, @Nullable SecretId secretId) {
        if (!call.operation().writes() && call.operation() != Operation.DELETE) {
            return Outcome.unsupportedOperation();
        }
        if (secretId != null) {
            secretIds.destroy(secretId);
        }
        return Outcome.done();
    }
}
