package ai.backfuture.strategy;

import ai.backfuture.localstack.SharedStack;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;

/** What stories of this service have in common: a connection-service to speak for, and a trader. */
@QuarkusTestResource(OnTheStack.class)
abstract class StoryOnTheStack {

    /** One for all stories: to begin to send in transactions takes a third of a second. */
    private static final ConnectionServiceStandIn CONNECTION_SERVICE =
            new ConnectionServiceStandIn(SharedStack.kafka());

    @Inject
    MovableClock clock;

    @Inject
    AgroalDataSource database;

    final ConnectionServiceStandIn connections = CONNECTION_SERVICE;
    final Trader alice = Trader.alice();
    final Trader bob = Trader.bob();

    @AfterEach
    void theRightTimeAgain() {
        clock.reset();
    }

    StatesOfConnections connectionOf(String owner) {
        return StatesOfConnections.of(UUID.randomUUID(), owner);
    }

    /** A connection of alice's that is Online for another hour. */
    StatesOfConnections onlineConnection() {
        StatesOfConnections connection = connectionOf("alice").online(inAnHour());
        connections.says(connection);
        return connection;
    }

    Instant inAnHour() {
        return clock.instant().plus(Duration.ofHours(1));
    }

    UUID enabledStrategyOn(StatesOfConnections connection) {
        UUID strategy = alice.hasStrategyOn(connection.id());
        alice.enables(strategy).then().statusCode(200);
        return strategy;
    }

    static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(10)).pollInterval(Duration.ofMillis(50));
    }

    long versionInTheView(UUID connection) {
        return number("SELECT coalesce(max(version), 0) FROM connection_view WHERE id = ?", connection);
    }

    long number(String query, Object... parameters) {
        return Long.parseLong(text(query, parameters));
    }

    String text(String query, Object... parameters) {
        try (Connection sql = database.getConnection();
                PreparedStatement statement = sql.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
