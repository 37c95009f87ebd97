package ai.backfuture.connection.domain;

import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.contracts.Market;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What we know of an exchange as its keys go. What its API answers is the worker's business.
 *
 * @param guide how to create a key there, step by step; {@link #ADDRESSES} stands for our egress addresses
 * @param quota what one of our addresses may call there
 * @param expiry when it lets a key die by itself
 * @param ipRestriction advice on restricting a key to our addresses
 */
public record Exchange(
        ExchangeId id,
        String name,
        Set<Market> markets,
        List<CredentialField> credentialFields,
        List<String> guide,
        List<PermissionAdvice> permissions,
        String ipRestriction,
        Quota quota,
        Expiry expiry) {

    public static final String ADDRESSES = "{addresses}";

    public Exchange {
        markets = Collections.unmodifiableSet(EnumSet.copyOf(markets));
        credentialFields = List.copyOf(credentialFields);
        guide = List.copyOf(guide);
        permissions = List.copyOf(permissions);
    }

    public Optional<CredentialField> field(String fieldName) {
        return credentialFields.stream().filter(f -> f.name().equals(fieldName)).findFirst();
    }

    /** Its own word for a permission. */
    public String labelOf(ai.backfuture.contracts.Permission permission) {
        return permissions.stream()
                .filter(p -> p.permission() == permission)
                .map(PermissionAdvice::label)
                .findFirst()
                .orElse(permission.name());
    }
}
