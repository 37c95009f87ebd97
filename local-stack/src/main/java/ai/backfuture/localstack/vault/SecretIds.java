package ai.backfuture.localstack.vault;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The secret ids handed out for the roles of one mount; one that expired or was used up is forgotten. */
final class SecretIds {

    private final List<SecretId> known = new ArrayList<>();

    SecretId issue(AppRole role, String id, Map<String, String> metadata, Duration ttl, int uses, Instant now) {
        known.removeIf(each -> each.expired(now));
        Duration granted = ttl.compareTo(Terms.SYSTEM_MAX) > 0 ? Terms.SYSTEM_MAX : ttl;
        SecretId issued = new SecretId(
                role.name(),
                id,
                Ids.uuid(),
                metadata,
                granted,
                uses,
                now,
                granted.isPositive() ? now.plus(granted) : null,
                now);
        known.add(issued);
        return issued;
    }

    Optional<SecretId> find(String role, String id, Instant now) {
        return find(role, now, each -> Texts.same(each.id(), id));
    }

    Optional<SecretId> findByAccessor(String role, String accessor, Instant now) {
        return find(role, now, each -> each.accessor().equals(accessor));
    }

    List<String> accessors(String role, Instant now) {
        return known.stream()
                .filter(each -> each.role().equals(role) && !each.expired(now))
                .map(SecretId::accessor)
                .sorted()
                .toList();
    }

    /** Counts a login; the last one allowed ends the secret id. */
    void use(SecretId secretId, Instant now) {
        if (secretId.uses() > 0) {
            known.remove(secretId);
            if (secretId.uses() > 1) {
                known.add(secretId.usedOnce(now));
            }
        }
    }

    void destroy(SecretId secretId) {
        known.remove(secretId);
    }

    void destroyAllOf(String role) {
        known.removeIf(each -> each.role().equals(role));
    }

    private Optional<SecretId> find(String role, Instant now, Predicate<SecretId> which) {
        return known.stream()
                .filter(each -> each.role().equals(role) && !each.expired(now) && which.test(each))
                .findFirst();
    }
}
