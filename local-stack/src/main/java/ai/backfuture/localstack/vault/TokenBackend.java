package ai.backfuture.localstack.vault;

import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The token auth method at {@code auth/token/}: create, look up, renew, revoke. See
 * <a href="https://developer.hashicorp.com/vault/api-docs/auth/token">the token API</a>.
 */
final class TokenBackend implements Backend {

    private final TokenStore tokens;
    private final TokenCreation creation;

    TokenBackend(TokenStore tokens, TokenCreation creation) {
        this.tokens = tokens;
        this.creation = creation;
    }

    @Override
    public boolean needsSudo(String path) {
        return path.equals("accessors/") || path.equals("create-orphan") || path.equals("revoke-orphan");
    }

    @Override
    public Outcome handle(Call call) {
        return switch (call.path()) {
            case "create" -> written(call, each -> creation.create(each, false));
            case "create-orphan" -> written(call, each -> creation.create(each, true));
            case "lookup-self" -> lookup(call, call.caller());
            case "lookup" -> lookup(call, call.fields().has("token") ? named(call) : call.caller());
            case "lookup-accessor" -> lookup(call, accessed(call));
            case "renew-self" -> written(call, each -> renew(each, each.caller()));
            case "renew" -> written(call, each -> renew(each, named(each)));
            case "renew-accessor" -> written(call, each -> renew(each, accessed(each)));
            case "revoke-self" -> written(call, each -> revoke(each.caller()));
            case "revoke" -> written(call, each -> revoke(named(each)));
            case "revoke-accessor" -> written(call, this::revokeAccessed);
            case "accessors/" -> accessors(call);
            default -> Outcome.unsupportedPath();
        };
    }

    private static Outcome written(Call call, Function<Call, Outcome> then) {
        return call.operation().writes() ? then.apply(call) : Outcome.unsupportedOperation();
    }

    private @Nullable Token named(Call call) {
        return tokens.find(
                        call.fields().text("token").orElseThrow(() -> new InvalidField("missing token ID")), call.now())
                .orElse(null);
    }

    private @Nullable Token accessed(Call call) {
        return tokens.findByAccessor(call.fields().text("accessor").orElse(""), call.now())
                .orElse(null);
    }

    private static Outcome lookup(Call call, @Nullable Token token) {
        return switch (call.operation()) {
            case READ, CREATE, UPDATE ->
                token == null ? Outcome.refused(403, "bad token") : Outcome.data(token.description(call.now()));
            case LIST, DELETE -> Outcome.unsupportedOperation();
        };
    }

    private Outcome renew(Call call, @Nullable Token token) {
        if (token == null) {
            return Outcome.refused(403, "bad token");
        }
        if (!token.renewable()) {
            return Outcome.refused(400, "lease is not renewable");
        }
        Duration increment = call.fields().duration("increment").orElse(Duration.ZERO);
        Terms.Granted granted = token.grant().terms().grant(increment, token.issued(), call.now());
        if (!granted.ttl().isPositive()) {
            return Outcome.refused(400, "past the max TTL, cannot renew");
        }
        Token renewed = tokens.keep(token.renewed(call.now(), granted.ttl()));
        return Outcome.auth(renewed.auth(granted.ttl()), granted.warnings());
    }

    private Outcome revoke(@Nullable Token token) {
        if (token != null) {
            tokens.revoke(token.id());
        }
        return Outcome.done();
    }

    private Outcome revokeAccessed(Call call) {
        Token token = accessed(call);
        return token == null ? Outcome.refused(400, "invalid accessor") : revoke(token);
    }

    private Outcome accessors(Call call) {
        if (call.operation() != Operation.LIST) {
            return Outcome.unsupportedOperation();
        }
        return Outcome.data(Json.object().set("keys", Json.texts(tokens.accessors(call.now()))));
    }
}
