package ai.backfuture.localstack.vault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Issues tokens to the holder of a token: never with more rights than the holder has, unless that is root or has sudo. */
final class TokenCreation {

    private static final String PATH = "auth/token/create";
    private static final String DEFAULT = "default";

    private final TokenStore tokens;
    private final Policies policies;

    TokenCreation(TokenStore tokens, Policies policies) {
        this.tokens = tokens;
        this.policies = policies;
    }

    Outcome create(Call call, boolean orphan) {
        Token parent = Objects.requireNonNull(call.caller(), "the pipeline lets nobody create a token without one");
        Fields fields = call.fields();
        if (parent.grant().uses() > 0) {
            return Outcome.refused(400, "restricted use token cannot generate child tokens");
        }
        if (fields.text("type").orElse("service").equals("batch")) {
            throw InvalidField.unsupported("a batch token");
        }
        boolean sudo = policies.acl(parent.grant().policies()).allowsSudo(PATH);
        boolean noParent = fields.truth("no_parent").orElse(false);
        Duration period = fields.duration("period").orElse(Duration.ZERO);
        String id = fields.text("id").orElse("");
        @Nullable String denied = sudo ? null : needingSudo(noParent, period, id);
        if (denied != null) {
            return Outcome.refused(400, denied);
        }
        List<String> asked = asked(fields, parent);
        if (!sudo && !parent.grant().policies().containsAll(withoutDefault(asked))) {
            return Outcome.refused(400, "child policies must be subset of parent");
        }
        if (asked.contains(Grant.ROOT) && !parent.grant().isRoot()) {
            return Outcome.refused(400, "root tokens may not be created without parent token being root");
        }
        if (!id.isEmpty() && tokens.find(id, call.now()).isPresent()) {
            return Outcome.refused(400, "cannot create a token with a duplicate ID");
        }
        Grant grant = grant(fields, asked, orphan || noParent ? null : parent.id(), period);
        TokenStore.Issued issued = tokens.issue(id.isEmpty() ? Ids.token() : id, grant, call.now());
        return Outcome.auth(issued.token().auth(issued.lease()), issued.warnings());
    }

    private static @Nullable String needingSudo(boolean noParent, Duration period, String id) {
        if (noParent) {
            return "root or sudo privileges required to create orphan token";
        }
        if (!id.isEmpty()) {
            return "root or sudo privileges required to specify token id";
        }
        return period.isPositive() ? "root or sudo privileges required to create periodic token" : null;
    }

    private static List<String> asked(Fields fields, Token parent) {
        List<String> named = fields.texts("policies").orElse(List.of());
        if (named.isEmpty()) {
            return parent.grant().policies();
        }
        List<String> all = new ArrayList<>(named);
        if (!named.contains(Grant.ROOT) && !fields.truth("no_default_policy").orElse(false)) {
            all.add(DEFAULT);
        }
        return Texts.policyNames(all);
    }

    private static List<String> withoutDefault(List<String> names) {
        return names.stream().filter(name -> !name.equals(DEFAULT)).toList();
    }

    private static Grant grant(Fields fields, List<String> asked, @Nullable String parent, Duration period) {
        Duration ttl = fields.duration("ttl").orElse(Duration.ZERO);
        Map<String, String> metadata = fields.map("meta");
        boolean endless = asked.contains(Grant.ROOT) && !ttl.isPositive();
        return new Grant(
                fields.text("display_name").map(name -> "token-" + name).orElse("token"),
                PATH,
                asked,
                metadata.isEmpty() ? null : metadata,
                "",
                parent,
                !endless && fields.truth("renewable").orElse(true),
                Math.max(0, fields.number("num_uses").orElse(0)),
                new Terms(
                        ttl, Duration.ZERO, fields.duration("explicit_max_ttl").orElse(Duration.ZERO), period));
    }
}
