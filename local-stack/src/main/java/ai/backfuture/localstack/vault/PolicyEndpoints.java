package ai.backfuture.localstack.vault;

import java.util.Optional;

/** Reading and writing <a href="https://developer.hashicorp.com/vault/api-docs/system/policies">ACL policies</a>. */
final class PolicyEndpoints {

    private final Policies policies;

    PolicyEndpoints(Policies policies) {
        this.policies = policies;
    }

    Outcome handle(Call call, String rest) {
        if (rest.equals("acl/")) {
            return call.operation() == Operation.LIST
                    ? Outcome.data(Json.object().set("keys", Json.texts(policies.names())))
                    : Outcome.unsupportedOperation();
        }
        return rest.startsWith("acl/") ? policy(call, rest.substring("acl/".length())) : Outcome.unsupportedPath();
    }

    private Outcome policy(Call call, String name) {
        return switch (call.operation()) {
            case READ ->
                policies.find(name)
                        .<Outcome>map(policy -> Outcome.data(
                                Json.object().put("name", policy.name()).put("policy", policy.text())))
                        .orElse(Outcome.notFound());
            case CREATE, UPDATE -> put(call, name);
            case DELETE -> remove(name);
            case LIST -> Outcome.unsupportedOperation();
        };
    }

    private Outcome put(Call call, String name) {
        Optional<String> text = call.fields().text("policy").filter(each -> !each.isEmpty());
        if (text.isEmpty()) {
            return Outcome.refused(400, "'policy' parameter not supplied or empty");
        }
        if (name.equalsIgnoreCase(Grant.ROOT)) {
            return Outcome.refused(400, "cannot update \"root\" policy");
        }
        try {
            policies.put(name, text.get());
            return Outcome.done();
        } catch (PolicyParser.Unreadable e) {
            return Outcome.refused(400, String.valueOf(e.getMessage()));
        }
    }

    private Outcome remove(String name) {
        if (name.equalsIgnoreCase(Grant.ROOT) || name.equalsIgnoreCase("default")) {
            return Outcome.refused(400, "cannot delete \"" + name + "\" policy");
        }
        policies.remove(name);
        return Outcome.done();
    }
}
