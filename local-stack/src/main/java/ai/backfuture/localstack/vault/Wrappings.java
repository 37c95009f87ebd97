package ai.backfuture.localstack.vault;

import ai.backfuture.localstack.vault.Outcome.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Answers put away behind single-use tokens: <a href="https://developer.hashicorp.com/vault/docs/concepts/response-wrapping">
 * response wrapping</a>. Here such a token is good for unwrapping and for nothing else.
 */
final class Wrappings {

    private final Map<String, Kept> kept = new HashMap<>();

    /** An answer put away, until it is taken out or its time is over. */
    record Kept(Answer answer, String creationPath, Duration ttl, Instant created) {

        private boolean over(Instant now) {
            return !now.isBefore(created.plus(ttl));
        }

        @Override
        public String toString() {
            return "*** from " + creationPath;
        }
    }

    Outcome.Wrapped wrap(Answer answer, String path, Duration ttl, Instant now) {
        kept.values().removeIf(each -> each.over(now));
        String token = Ids.token();
        kept.put(token, new Kept(answer, path, ttl, now));
        return new Outcome.Wrapped(token, Ids.tokenAccessor(), ttl, now, path);
    }

    Optional<Kept> look(String token, Instant now) {
        return Optional.ofNullable(kept.get(token)).filter(each -> !each.over(now));
    }

    /** Takes the answer out; the second to ask gets nothing. */
    Optional<Kept> unwrap(String token, Instant now) {
        Optional<Kept> found = look(token, now);
        kept.remove(token);
        return found;
    }
}
