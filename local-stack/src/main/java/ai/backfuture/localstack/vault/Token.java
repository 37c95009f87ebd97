package ai.backfuture.localstack.vault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token as it stands at one moment; using and renewing it makes a new one with the same id.
 *
 * @param expires null for a token that never ends
 * @param usesLeft zero for any number, {@link #SPENT} during its last use
 */
record Token(
        String id,
        String accessor,
        Grant grant,
        Instant issued,
        Duration creationTtl,
        @Nullable Instant expires,
        @Nullable Instant renewed,
        int usesLeft) {

    static final int SPENT = -1;

    boolean expired(Instant now) {
        return expires != null && !now.isBefore(expires);
    }

    boolean renewable() {
        return grant.renewable() && expires != null;
    }

    Token used() {
        return usesLeft == 0 ? this : with(expires, renewed, usesLeft == 1 ? SPENT : usesLeft - 1);
    }

    Token renewed(Instant now, Duration ttl) {
        return with(now.plus(ttl), now, usesLeft);
    }

    /** What a login, a creation or a renewal answers. */
    ObjectNode auth(Duration lease) {
        ObjectNode auth = Json.object().put("client_token", id).put("accessor", accessor);
        auth.set("policies", Json.texts(grant.policies()));
        auth.set("token_policies", Json.texts(grant.policies()));
        auth.set("metadata", Json.texts(grant.metadata()));
        return auth.put("lease_duration", lease.toSeconds())
                .put("renewable", renewable())
                .put("entity_id", grant.entityId())
                .put("token_type", "service")
                .put("orphan", grant.parent() == null);
    }

    /** What a look-up answers; the time left is counted from the nearest whole second, as Vault does it. */
    ObjectNode description(Instant now) {
        ObjectNode data = Json.object()
                .put("accessor", accessor)
                .put("creation_time", issued.getEpochSecond())
                .put("creation_ttl", creationTtl.toSeconds())
                .put("display_name", grant.displayName())
                .put("entity_id", grant.entityId())
                .put("expire_time", expires == null ? null : GoTime.text(expires))
                .put("explicit_max_ttl", grant.terms().explicitMaxTtl().toSeconds())
                .put("id", id)
                .put("issue_time", GoTime.text(issued))
                .put("num_uses", usesLeft)
                .put("orphan", grant.parent() == null)
                .put("path", grant.path())
                .put("renewable", renewable())
                .put(
                        "ttl",
                        expires == null
                                ? 0
                                : Math.max(
                                        0,
                                        Duration.between(nearestSecond(now), expires)
                                                .toSeconds()))
                .put("type", "service");
        data.set("meta", Json.texts(grant.metadata()));
        data.set("policies", Json.texts(grant.policies()));
        if (grant.terms().period().isPositive()) {
            data.put("period", grant.terms().period().toSeconds());
        }
        if (renewed != null) {
            data.put("last_renewal", GoTime.text(renewed)).put("last_renewal_time", renewed.getEpochSecond());
        }
        return data;
    }

    @Override
    public String toString() {
        return "token *** of " + grant;
    }

    private Token with(@Nullable Instant newExpiry, @Nullable Instant newRenewal, int newUses) {
        return new Token(id, accessor, grant, issued, creationTtl, newExpiry, newRenewal, newUses);
    }

    private static Instant nearestSecond(Instant now) {
        return Instant.ofEpochSecond(now.plusMillis(500).getEpochSecond());
    }
}
