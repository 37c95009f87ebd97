package ai.backfuture.localstack.vault;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The living tokens. A token that ended is as unknown as one that never was, and takes its children with it. */
final class TokenStore {

    private static final int SWEEP_EVERY = 256;

    private final Map<String, Token> tokens = new HashMap<>();
    private final Map<String, String> idsByAccessor = new HashMap<>();
    private int issued;

    /** A token that was issued, with what its holder is to be told about its time to live. */
    record Issued(Token token, Duration lease, List<String> warnings) {}

    Issued issue(Grant grant, Instant now) {
        return issue(Ids.token(), grant, now);
    }

    Issued issue(String id, Grant grant, Instant now) {
        if (++issued % SWEEP_EVERY == 0) {
            sweep(now);
        }
        boolean endless = grant.isRoot() && !grant.terms().ttl().isPositive();
        Terms.Granted granted = endless
                ? new Terms.Granted(Duration.ZERO, List.of())
                : grant.terms().grant(Duration.ZERO, null, now);
        Token token = new Token(
                id,
                Ids.tokenAccessor(),
                grant,
                now,
                granted.ttl(),
                endless ? null : now.plus(granted.ttl()),
                null,
                grant.uses());
        keep(token);
        idsByAccessor.put(token.accessor(), id);
        return new Issued(token, granted.ttl(), granted.warnings());
    }

    Optional<Token> find(@Nullable String id, Instant now) {
        Token token = id == null ? null : tokens.get(id);
        if (token != null && token.expired(now)) {
            revoke(token.id());
            return Optional.empty();
        }
        return Optional.ofNullable(token);
    }

    Optional<Token> findByAccessor(String accessor, Instant now) {
        return find(idsByAccessor.get(accessor), now);
    }

    List<String> accessors(Instant now) {
        sweep(now);
        return idsByAccessor.keySet().stream().sorted().toList();
    }

    /** Counts one use and returns the token as it is during that use. */
    Token use(Token token) {
        return keep(token.used());
    }

    Token keep(Token token) {
        tokens.put(token.id(), token);
        return token;
    }

    /** Ends a token and all that were issued by its holder. */
    void revoke(String id) {
        Token token = tokens.remove(id);
        if (token == null) {
            return;
        }
        idsByAccessor.remove(token.accessor());
        revokeAll(each -> id.equals(each.grant().parent()));
    }

    /** Ends the tokens that an auth method issued, because it is no more. */
    void revokeAllFrom(String path) {
        revokeAll(token -> token.grant().path().startsWith(path));
    }

    private void sweep(Instant now) {
        revokeAll(token -> token.expired(now));
    }

    private void revokeAll(Predicate<Token> which) {
        tokens.values().stream().filter(which).map(Token::id).toList().forEach(this::revoke);
    }
}
