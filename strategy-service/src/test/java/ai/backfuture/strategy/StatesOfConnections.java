package ai.backfuture.strategy;

import ai.backfuture.contracts.CloudEvent;
import ai.backfuture.contracts.ConnectionStateEvent.ConnectionStateChanged;
import ai.backfuture.contracts.ConnectionStatus;
import ai.backfuture.contracts.ConnectionView;
import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Permission;
import ai.backfuture.contracts.PermissionState;
import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.TestOutcome;
import ai.backfuture.contracts.TestView;
import ai.backfuture.contracts.Trigger;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One connection as its service would tell of it, state after state, each with the next version. */
public final class StatesOfConnections {

    private static final Instant CREATED = Instant.parse("2026-11-23T12:00:00Z");

    private final UUID id;
    private final String owner;
    private final Map<Permission, PermissionState> permissions = new EnumMap<>(Permission.class);
    private long version;
    private ConnectionStatus status = ConnectionStatus.PENDING;
    private @Nullable Instant validUntil;
    private @Nullable Reason reason;

    private StatesOfConnections(UUID id, String owner) {
        this.id = id;
        this.owner = owner;
        permissions.put(Permission.READ, PermissionState.CONFIRMED_ON);
        permissions.put(Permission.TRADE_SPOT, PermissionState.CONFIRMED_ON);
        permissions.put(Permission.TRADE_FUTURES, PermissionState.CONFIRMED_ON);
    }

    public static StatesOfConnections of(UUID id, String owner) {
        return new StatesOfConnections(id, owner);
    }

    public UUID id() {
        return id;
    }

    public StatesOfConnections online(Instant until) {
        validUntil = until;
        return now(ConnectionStatus.ONLINE, null);
    }

    public StatesOfConnections failed(Reason why) {
        return now(ConnectionStatus.FAILED, why);
    }

    public StatesOfConnections now(ConnectionStatus next, @Nullable Reason why) {
        status = next;
        reason = why;
        version++;
        return this;
    }

    public StatesOfConnections learnt(Permission permission, PermissionState state) {
        permissions.put(permission, state);
        version++;
        return this;
    }

    public StatesOfConnections atVersion(long other) {
        version = other;
        return this;
    }

    public long version() {
        return version;
    }

    public ConnectionStatus status() {
        return status;
    }

    public CloudEvent event() {
        return new CloudEvent(
                UUID.randomUUID(),
                "/connection-service",
                Instant.now(),
                null,
                new ConnectionStateChanged(
                        owner,
                        new ConnectionView(
                                id,
                                ExchangeId.KUCOIN,
                                "KuCoin Futures Conservative",
                                Set.of(Market.SPOT, Market.FUTURES),
                                "…9f2c",
                                status,
                                version,
                                CREATED,
                                validUntil == null ? null : CREATED,
                                validUntil,
                                null,
                                null,
                                Map.copyOf(permissions),
                                Map.of(),
                                List.of(),
                                lastTest(),
                                null)));
    }

    private TestView lastTest() {
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
