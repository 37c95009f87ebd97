package ai.backfuture.strategy.domain;

import ai.backfuture.contracts.StrategyStatus;
import ai.backfuture.contracts.SuspensionReason;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A strategy with its status; each change is a new one with the next version.
 *
 * <p>It becomes {@code ENABLED} only through the gate's {@link Enablement.Allowed}.
 *
 * @param suspendedReason set exactly while suspended
 * @param warnings what the gate had to say when it was enabled; empty unless enabled
 */
public record Strategy(
        StrategyId id,
        Owner owner,
        Settings settings,
        StrategyStatus status,
        @Nullable SuspensionReason suspendedReason,
        Set<StrategyWarning> warnings,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    public Strategy {
        warnings = Set.copyOf(warnings);
        createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
        updatedAt = updatedAt.truncatedTo(ChronoUnit.MILLIS);
        if ((status == StrategyStatus.SUSPENDED) != (suspendedReason != null)) {
            throw new IllegalArgumentException("a reason stands exactly with a suspension");
        }
        if (version < 1) {
            throw new IllegalArgumentException("versions start at 1");
        }
    }

    /** A new strategy, switched off. */
    public static Strategy created(StrategyId id, Owner owner, Settings settings, Instant now) {
        return new Strategy(id, owner, settings, StrategyStatus.DISABLED, null, Set.of(), 1, now, now);
    }

    public boolean isEnabled() {
        return status == StrategyStatus.ENABLED;
    }

    public boolean isDisabled() {
        return status == StrategyStatus.DISABLED;
    }

    public Strategy enabled(Enablement.Allowed allowed, Instant now) {
        return changed(settings, StrategyStatus.ENABLED, null, allowed.warnings(), now);
    }

    public Strategy disabled(Instant now) {
        return changed(settings, StrategyStatus.DISABLED, null, Set.of(), now);
    }

    public Strategy suspended(SuspensionReason reason, Instant now) {
        return changed(settings, StrategyStatus.SUSPENDED, reason, Set.of(), now);
    }

    /** The next version with nothing else changed: what is said of it last, when it is removed. */
    public Strategy removed(Instant now) {
        return changed(settings, status, suspendedReason, warnings, now);
    }

    /**
     * New settings. An enabled strategy keeps its connection and market, which is what the gate was asked about; a
     * suspended one that gets another of the two is switched off, for it is the owner who then decides anew.
     */
    public Edit edited(Settings wanted, Instant now) {
        if (wanted.equals(settings)) {
            return new Edit.Unchanged();
        }
        if (wanted.sameGate(settings) || isDisabled()) {
            return new Edit.Edited(changed(wanted, status, suspendedReason, warnings, now));
        }
        if (isEnabled()) {
            return new Edit.MustBeDisabledFirst();
        }
        return new Edit.SwitchedOff(changed(wanted, StrategyStatus.DISABLED, null, Set.of(), now));
    }

    private Strategy changed(
            Settings wanted,
            StrategyStatus next,
            @Nullable SuspensionReason reason,
            Set<StrategyWarning> shown,
            Instant now) {
        return new Strategy(id, owner, wanted, next, reason, shown, version + 1, createdAt, now);
    }
}
