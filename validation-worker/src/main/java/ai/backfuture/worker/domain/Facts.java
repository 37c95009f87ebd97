package ai.backfuture.worker.domain;

import static java.util.Objects.requireNonNull;

import ai.backfuture.contracts.EvidenceSource;
import ai.backfuture.contracts.Permission;
import ai.backfuture.contracts.PermissionState;
import ai.backfuture.contracts.Warning;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a call that succeeded tells about the key.
 *
 * <p>A permission that is left out was not told by this call. One that is given as unverifiable is known to be beyond
 * what this exchange can tell: only then may a user's statement count.
 */
public record Facts(
        EvidenceSource source,
        Map<Permission, PermissionState> permissions,
        List<Warning> warnings,
        @Nullable Instant expiresAt,
        @Nullable String accountUid) {

    private static final Facts NONE = new Facts(EvidenceSource.PROBE, Map.of(), List.of(), null, null);

    public Facts {
        requireNonNull(source, "source");
        permissions = Map.copyOf(permissions);
        warnings = List.copyOf(warnings);
    }

    /** The call succeeded, and that is all. */
    public static Facts none() {
        return NONE;
    }

    public static Builder from(EvidenceSource source) {
        return new Builder(source);
    }

    /** Collects facts while an answer is read. */
    public static final class Builder {

        private static final Pattern TOKEN = Pattern.compile("[A-Za-z][A-Za-z_ ]{0,39}");
        private static final Pattern UID = Pattern.compile("[A-Za-z0-9-]{1,64}");

        private final EvidenceSource source;
        private final Map<Permission, PermissionState> permissions = new EnumMap<>(Permission.class);
        private final List<Warning> warnings = new ArrayList<>();
        private @Nullable Instant expiresAt;
        private @Nullable String accountUid;

        private Builder(EvidenceSource source) {
            this.source = source;
        }

        public Builder permission(Permission permission, boolean on) {
            return permission(permission, on ? PermissionState.CONFIRMED_ON : PermissionState.CONFIRMED_OFF);
        }

        public Builder permission(Permission permission, PermissionState state) {
            permissions.put(permission, state);
            return this;
        }

        /** The key may move funds between the owner's own accounts, or to other users of the exchange. */
        public Builder movesFundsInside() {
            warnings.add(new Warning(
                    "INTERNAL_TRANSFER_ENABLED",
                    "This key may move funds between accounts inside the exchange; switch that right off if"
                            + " you do not need it."));
            return this;
        }

        /** A right that we have never heard of; shown only where it cannot be anything else than a word. */
        public Builder unknownPermission(String token) {
            String shown = TOKEN.matcher(token).matches() ? "\"" + token + "\"" : "that we cannot show here";
            warnings.add(new Warning(
                    "UNKNOWN_PERMISSION",
                    "The exchange lists a right " + shown
                            + " for this key that we do not know; check the key's rights at the exchange."));
            return this;
        }

        public Builder expiresAt(@Nullable Instant time) {
            expiresAt = time;
            return this;
        }

        public Builder accountUid(@Nullable String uid) {
            accountUid = uid != null && UID.matcher(uid).matches() ? uid : null;
            return this;
        }

        public Facts build() {
            return new Facts(source, permissions, warnings, expiresAt, accountUid);
        }
    }
}
