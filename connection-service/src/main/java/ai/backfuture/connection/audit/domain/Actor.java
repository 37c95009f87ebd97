package ai.backfuture.connection.audit.domain;

import org.jspecify.annotations.Nullable;

/**
 * Who did it, and from where.
 *
 * @param name the {@code sub} of a token, or the name of a Vault role; null for this service itself
 * @param address of the client, as the gateway saw it, or as Vault saw its own client
 */
public record Actor(
        Kind kind,
        @Nullable String name,
        @Nullable String address,
        @Nullable String userAgent) {

    /** In which capacity. */
    public enum Kind {
        USER,
        OPERATOR,
        /** This service, without anybody asking. */
        SYSTEM,
        /** Somebody with a token of Vault's. */
        VAULT_CLIENT
    }

    public static Actor system() {
        return new Actor(Kind.SYSTEM, null, null, null);
    }
}
