package ai.backfuture.connection.domain;

import ai.backfuture.contracts.Permission;

/**
 * What to do about one permission when creating the key.
 *
 * @param label what the exchange calls it
 */
public record PermissionAdvice(Permission permission, Need needed, String label, String why) {

    /** Whether we need it. */
    public enum Need {
        YES,
        NEVER,
        IF_NEEDED,
        RECOMMENDED
    }
}
