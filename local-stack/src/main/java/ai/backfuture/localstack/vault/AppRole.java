package ai.backfuture.localstack.vault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A role that a service logs in with. See
 * <a href="https://developer.hashicorp.com/vault/api-docs/auth/approle#create-update-approle">the role's parameters</a>.
 */
record AppRole(
        String name,
        String roleId,
        String entityId,
        boolean bindSecretId,
        int secretIdUses,
        Duration secretIdTtl,
        List<String> policies,
        boolean noDefaultPolicy,
        int tokenUses,
        Terms terms) {

    static AppRole named(String name) {
        return new AppRole(name, Ids.uuid(), Ids.uuid(), true, 0, Duration.ZERO, List.of(), false, 0, Terms.NONE);
    }

    AppRole changed(Fields fields) {
        for (String bound : List.of("token_bound_cidrs", "secret_id_bound_cidrs", "bound_cidr_list")) {
            if (!fields.texts(bound).orElse(List.of()).isEmpty()) {
                throw InvalidField.unsupported(bound);
            }
        }
        if (fields.text("token_type").filter("batch"::equals).isPresent()) {
            throw InvalidField.unsupported("a batch token");
        }
        return new AppRole(
                name,
                roleId,
                entityId,
                fields.truth("bind_secret_id").orElse(bindSecretId),
                fields.number("secret_id_num_uses").orElse(secretIdUses),
                fields.duration("secret_id_ttl").orElse(secretIdTtl),
                fields.texts("token_policies")
                        .or(() -> fields.texts("policies"))
                        .map(Texts::policyNames)
                        .orElse(policies),
                fields.truth("token_no_default_policy").orElse(noDefaultPolicy),
                fields.number("token_num_uses").orElse(tokenUses),
                new Terms(
                        fields.duration("token_ttl").orElse(terms.ttl()),
                        fields.duration("token_max_ttl").orElse(terms.maxTtl()),
                        fields.duration("token_explicit_max_ttl").orElse(terms.explicitMaxTtl()),
                        fields.duration("token_period").orElse(terms.period())));
    }

    AppRole withRoleId(String id) {
        return new AppRole(
                name,
                id,
                entityId,
                bindSecretId,
                secretIdUses,
                secretIdTtl,
                policies,
                noDefaultPolicy,
                tokenUses,
                terms);
    }

    /** What a login with this role is granted, by the auth method mounted with that name. */
    Grant grant(String mount, Map<String, String> metadata) {
        List<String> all = new ArrayList<>(policies);
        if (!noDefaultPolicy) {
            all.add("default");
        }
        return new Grant(
                mount,
                "auth/" + mount + "/login",
                Texts.policyNames(all),
                metadata,
                entityId,
                null,
                true,
                tokenUses,
                terms);
    }

    ObjectNode description() {
        ObjectNode data = Json.object()
                .put("bind_secret_id", bindSecretId)
                .put("local_secret_ids", false)
                .putNull("secret_id_bound_cidrs")
                .put("secret_id_num_uses", secretIdUses)
                .put("secret_id_ttl", secretIdTtl.toSeconds())
                .put("token_explicit_max_ttl", terms.explicitMaxTtl().toSeconds())
                .put("token_max_ttl", terms.maxTtl().toSeconds())
                .put("token_no_default_policy", noDefaultPolicy)
                .put("token_num_uses", tokenUses)
                .put("token_period", terms.period().toSeconds())
                .put("token_ttl", terms.ttl().toSeconds())
                .put("token_type", "default");
        data.putArray("token_bound_cidrs");
        return data.set("token_policies", Json.texts(policies));
    }
}
