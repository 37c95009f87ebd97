package ai.backfuture.connection.domain;

import ai.backfuture.contracts.CredentialRef;
import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.Statements;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Connections and results as tests need them. */
public final class ConnectionsInTests {

    public static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    public static final StateMachine STATES = new StateMachine(
            new Lease(Duration.ofDays(1), Duration.ofHours(1)),
            new Backoff(Duration.ofSeconds(30), Duration.ofMinutes(30)));

    private ConnectionsInTests() {}

    public static Connection added(Instant at) {
        return added("alice", "MEXC Spot Main", at);
    }

    public static Connection added(String owner, String name, Instant at) {
        UUID id = UUID.randomUUID();
        return Connection.added(
                id,
                owner,
                ExchangeId.MEXC,
                new ConnectionName(name),
                Set.of(Market.SPOT),
                new Credential(CredentialRef.of(id, UUID.randomUUID()), "…9f2c", at, false, Statements.none()),
                at,
                Cause.none());
    }

    public static TestResult passed() {
        return new TestResult.Passed(List.of(), Map.of(), List.of(), null, null);
    }

    public static TestResult failed(Reason reason) {
        return new TestResult.Failed(
                new ConnectionTest.Failure(reason, null, null), null, null, List.of(), Map.of(), List.of());
    }

    /** The test under way ends. */
    public static Connection ended(Connection connection, TestResult result, Instant at) {
        return connection.testEnded(connection.testUnderWay().orElseThrow(), result, STATES, new Moment(at, 0.5));
    }
}
