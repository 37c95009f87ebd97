package ai.backfuture.strategy.domain;

import ai.backfuture.contracts.SuspensionReason;
import java.time.Instant;
import java.util.Optional;

/**
 * What a connection's state means for a strategy that the owner has once enabled.
 *
 * <p>A Degraded connection keeps what runs. A suspended strategy goes on by itself only where the owner asked for it,
 * and only through the same {@link Gate} as any other.
 */
public sealed interface Supervision {

    /** Nothing to do. */
    record Leave() implements Supervision {}

    /** To be switched off, or, if already suspended, to carry this final reason. */
    record Suspend(SuspensionReason reason) implements Supervision {}

    /** To be enabled again. */
    record Resume(Enablement.Allowed allowed) implements Supervision {}

    /** The verdict; {@code shared} as in {@link Gate#judge}. */
    static Supervision of(Strategy strategy, ConnectionState connection, boolean shared, Instant now) {
        return switch (strategy.status()) {
            case DISABLED -> new Leave();
            case ENABLED ->
                trouble(strategy, connection, now)
                        .<Supervision>map(Suspend::new)
                        .orElseGet(Leave::new);
            case SUSPENDED -> suspended(strategy, connection, shared, now);
        };
    }

    /** What forbids the strategy to run any longer. */
    private static Optional<SuspensionReason> trouble(Strategy strategy, ConnectionState connection, Instant now) {
        if (!connection.belongsTo(strategy.owner())) {
            return Optional.of(SuspensionReason.CONNECTION_REMOVED);
        }
        return switch (connection.status()) {
            case REMOVING, REMOVED -> Optional.of(SuspensionReason.CONNECTION_REMOVED);
            case FAILED, PENDING -> Optional.of(SuspensionReason.CONNECTION_FAILED);
            case ONLINE, DEGRADED -> {
                if (!connection.mayTrade(strategy.settings().market())) {
                    yield Optional.of(SuspensionReason.TRADE_PERMISSION_LOST);
                }
                yield connection.leaseHolds(now) ? Optional.empty() : Optional.of(SuspensionReason.LEASE_ENDED);
            }
        };
    }

    private static Supervision suspended(Strategy strategy, ConnectionState connection, boolean shared, Instant now) {
        Optional<SuspensionReason> trouble = trouble(strategy, connection, now);
        if (trouble.isPresent()) {
            boolean news = trouble.get() == SuspensionReason.CONNECTION_REMOVED
                    && strategy.suspendedReason() != SuspensionReason.CONNECTION_REMOVED;
            return news ? new Suspend(SuspensionReason.CONNECTION_REMOVED) : new Leave();
        }
        if (!strategy.settings().resumeWhenOnline()) {
            return new Leave();
        }
        return switch (Gate.judge(strategy.owner(), strategy.settings(), connection, shared, now)) {
            case Enablement.Allowed allowed -> new Resume(allowed);
            case Enablement.Refused refused -> new Leave();
        };
    }
}
