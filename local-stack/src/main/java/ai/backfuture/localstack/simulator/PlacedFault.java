package ai.backfuture.localstack.simulator;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A fault and what it applies to.
 *
 * @param fault its name in the control API
 * @param path only calls whose path starts with this; null for all
 * @param account only calls of the account with this id; null for all
 */
record PlacedFault(
        String exchange,
        String fault,
        @Nullable JsonNode value,
        @Nullable String path,
        @Nullable String account,
        @JsonIgnore Fault effect) {

    boolean appliesTo(String calledPath, @Nullable String callingAccount) {
        return (path == null || calledPath.startsWith(path)) && (account == null || account.equals(callingAccount));
    }

    boolean takesThePlaceOf(PlacedFault other) {
        return fault.equals(other.fault) && Objects.equals(path, other.path) && Objects.equals(account, other.account);
    }
}
