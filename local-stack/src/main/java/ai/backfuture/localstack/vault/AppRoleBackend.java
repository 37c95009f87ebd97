package ai.backfuture.localstack.vault;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The <a href="https://developer.hashicorp.com/vault/api-docs/auth/approle">AppRole</a> auth method: roles and logins. */
final class AppRoleBackend implements Backend {

    private static final String LOGIN = "login";

    private final TreeMap<String, AppRole> roles = new TreeMap<>();
    private final SecretIds secretIds = new SecretIds();
    private final SecretIdEndpoints endpoints = new SecretIdEndpoints(secretIds);
    private final String mount;
    private final TokenStore tokens;

    AppRoleBackend(String mount, TokenStore tokens) {
        this.mount = mount;
        this.tokens = tokens;
    }

    @Override
    public boolean open(String path) {
        return path.equals(LOGIN);
    }

    @Override
    public Optional<Boolean> exists(Call call) {
        return call.below("role/").filter(name -> !name.contains("/")).map(name -> roles.containsKey(key(name)));
    }

    @Override
    public Outcome handle(Call call) {
        if (call.path().equals(LOGIN)) {
            return call.operation().writes() ? login(call) : Outcome.unsupportedOperation();
        }
        if (call.path().equals("role/")) {
            return list(call);
        }
        return call.below("role/").map(rest -> role(call, rest)).orElseGet(Outcome::unsupportedPath);
    }

    private Outcome list(Call call) {
        if (call.operation() != Operation.LIST) {
            return Outcome.unsupportedOperation();
        }
        return roles.isEmpty()
                ? Outcome.notFound()
                : Outcome.data(Json.object().set("keys", Json.texts(roles.keySet())));
    }

    private Outcome role(Call call, String rest) {
        int slash = rest.indexOf('/');
        String name = key(slash < 0 ? rest : rest.substring(0, slash));
        AppRole role = roles.get(name);
        if (slash < 0) {
            return role(call, name, role);
        }
        String what = rest.substring(slash + 1);
        return what.equals("role-id") ? roleId(call, role) : endpoints.handle(call, name, role, what);
    }

    private Outcome role(Call call, String name, @Nullable AppRole role) {
        return switch (call.operation()) {
            case READ -> role == null ? Outcome.notFound() : Outcome.data(role.description());
            case CREATE, UPDATE -> put((role == null ? AppRole.named(name) : role).changed(call.fields()));
            case DELETE -> {
                roles.remove(name);
                secretIds.destroyAllOf(name);
                yield Outcome.done();
            }
            case LIST -> Outcome.unsupportedOperation();
        };
    }

    private Outcome put(AppRole role) {
        if (!role.bindSecretId()) {
            return Outcome.refused(400, "at least one constraint should be enabled on the role");
        }
        if (role.terms().maxTtl().isPositive()
                && role.terms().ttl().compareTo(role.terms().maxTtl()) > 0) {
            return Outcome.refused(400, "'token_ttl' cannot be greater than 'token_max_ttl'");
        }
        roles.put(role.name(), role);
        return Outcome.done();
    }

    private Outcome roleId(Call call, @Nullable AppRole role) {
        return switch (call.operation()) {
            case READ ->
                role == null ? Outcome.notFound() : Outcome.data(Json.object().put("role_id", role.roleId()));
            case CREATE, UPDATE -> {
                Optional<String> id = call.fields().text("role_id").filter(each -> !each.isEmpty());
                if (role == null || id.isEmpty()) {
                    yield Outcome.refused(400, "missing role_id");
                }
                yield put(role.withRoleId(id.get()));
            }
            case LIST, DELETE -> Outcome.unsupportedOperation();
        };
    }

    private Outcome login(Call call) {
        String roleId = call.fields().text("role_id").orElse("");
        String offered = call.fields().text("secret_id").orElse("");
        if (roleId.isEmpty()) {
            return Outcome.refused(400, "missing role_id");
        }
        Optional<AppRole> found = roles.values().stream()
                .filter(each -> Texts.same(each.roleId(), roleId))
                .findFirst();
        if (found.isEmpty()) {
            return Outcome.refused(400, "invalid role ID");
        }
        if (offered.isEmpty()) {
            return Outcome.refused(400, "missing secret_id");
        }
        AppRole role = found.get();
        Optional<SecretId> secretId = secretIds.find(role.name(), offered, call.now());
        if (secretId.isEmpty()) {
            return Outcome.refused(400, "invalid secret id");
        }
        secretIds.use(secretId.get(), call.now());
        Map<String, String> metadata = new TreeMap<>(secretId.get().metadata());
        metadata.put("role_name", role.name());
        TokenStore.Issued issued = tokens.issue(role.grant(mount, metadata), call.now());
        return Outcome.auth(issued.token().auth(issued.lease()), issued.warnings());
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
