package ai.backfuture.notification.domain;

import ai.backfuture.contracts.ConnectionStatus;
import ai.backfuture.contracts.ConnectionView;
import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.TestOutcome;
import ai.backfuture.contracts.TestView;
import ai.backfuture.contracts.Trigger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One connection as its service would tell of it, state after state, each with the next version. */
public final class States {

    private static final Instant CREATED = Instant.parse("2026-11-23T12:00:00Z");

    private final UUID id;
    private @Nullable Instant expiresAt;
    private long version;

    private States(UUID id) {
        this.id = id;
    }

    public static States ofConnection() {
        return new States(UUID.randomUUID());
    }

    public UUID id() {
        return id;
    }

    public States expiring(@Nullable Instant at) {
        expiresAt = at;
        return this;
    }

    public ConnectionView now(ConnectionStatus status) {
        return now(status, null);
    }

    public ConnectionView now(ConnectionStatus status, @Nullable Reason reason) {
        version++;
        return at(version, status, reason);
    }

    public ConnectionView at(long version, ConnectionStatus status, @Nullable Reason reason) {
        return new ConnectionView(
                id,
                ExchangeId.KUCOIN,
                "KuCoin Futures Conservative",
                Set.of(Market.SPOT),
                "…9f2c",
                status,
                version,
                CREATED,
                null,
                null,
                expiresAt,
                null,
                Map.of(),
                Map.of(),
                List.of(),
                test(reason),
                null);
    }

    private static TestView test(@Nullable Reason reason) {
        return new TestView(
                1,
                Trigger.ADDED,
                CREATED,
                CREATED,
                reason == null ? TestOutcome.PASSED : TestOutcome.FAILED,
                reason,
                reason == null ? null : reason.kind(),
                reason == null ? null : "Title of " + reason,
                reason == null ? null : "Cause of " + reason,
                reason == null ? null : "What to do about " + reason,
                null,
                List.of());
    }
}
