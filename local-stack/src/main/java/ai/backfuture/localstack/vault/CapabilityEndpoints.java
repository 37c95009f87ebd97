package ai.backfuture.localstack.vault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Tells what a token may do on given paths, one's own or another. */
final class CapabilityEndpoints {

    private final TokenStore tokens;
    private final Policies policies;

    CapabilityEndpoints(TokenStore tokens, Policies policies) {
        this.tokens = tokens;
        this.policies = policies;
    }

    Outcome handle(Call call) {
        if (!call.operation().writes()) {
            return Outcome.unsupportedOperation();
        }
        Fields fields = call.fields();
        List<String> paths =
                fields.texts("paths").or(() -> fields.texts("path")).orElse(List.of());
        if (paths.isEmpty()) {
            return Outcome.refused(400, "paths must be supplied");
        }
        Optional<Token> token = subject(call);
        if (token.isEmpty()) {
            return Outcome.refused(400, "invalid token");
        }
        Acl acl = policies.acl(token.get().grant().policies());
        ObjectNode data = Json.object();
        paths.forEach(path -> data.set(path, Json.texts(acl.capabilities(path))));
        if (paths.size() == 1) {
            data.set("capabilities", Json.texts(acl.capabilities(paths.getFirst())));
        }
        return Outcome.onTop(data);
    }

    private Optional<Token> subject(Call call) {
        return switch (call.path()) {
            case "capabilities-self" -> Optional.ofNullable(call.caller());
            case "capabilities-accessor" ->
                tokens.findByAccessor(call.fields().text("accessor").orElse(""), call.now());
            default -> tokens.find(call.fields().text("token").orElse(""), call.now());
        };
    }
}
