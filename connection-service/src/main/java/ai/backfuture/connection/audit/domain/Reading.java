package ai.backfuture.connection.audit.domain;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reading of a secret, or a denied attempt, as Vault's audit log has it.
 *
 * @param requestId given by Vault, never the same twice
 * @param path below the mount; of a credential, unless it was denied
 * @param connectionId null when the path is none of a credential
 * @param reader what Vault calls the caller, for people to read
 * @param rights the policies and the role of the caller: by these it is recognised, since its name can be chosen freely
 * @param address where Vault saw it come from
 */
public record Reading(
        String requestId,
        Instant at,
        String path,
        @Nullable UUID connectionId,
        boolean denied,
        String reader,
        Set<String> rights,
        String address) {

    public Reading {
        rights = Set.copyOf(rights);
    }
}
