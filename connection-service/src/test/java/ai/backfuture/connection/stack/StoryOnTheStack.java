package ai.backfuture.connection.stack;

import ai.backfuture.contracts.ConnectionStateEvent.ConnectionStateChanged;
import ai.backfuture.contracts.ConnectionStatus;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** What stories of this service have in common: two traders, an operator, the workers, and a look behind the scenes. */
@QuarkusTestResource(OnTheStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class StoryOnTheStack {

    @Inject
    protected MovableClock clock;

    @Inject
    protected AgroalDataSource database;

    protected Trader alice;
    protected Trader bob;
    protected Trader olga;
    protected WorkerStandIn worker;
    protected TopicLog states;
    protected VaultHandle vault;

    @BeforeAll
    void begin() {
        alice = Trader.named("alice");
        bob = Trader.named("bob");
        olga = Trader.named("olga");
        worker = new WorkerStandIn();
        states = new TopicLog("connection-states");
        vault = VaultHandle.ofTheService();
    }

    /** All stories share one exchange: its outages and pauses in one of them are not for the next. */
    @BeforeEach
    void beginOnACalmDay() throws SQLException {
        try (Connection sql = database.getConnection();
                Statement statement = sql.createStatement()) {
            sql.setAutoCommit(false);
            statement.executeUpdate("UPDATE exchange_budget SET paused_until = NULL");
            statement.executeUpdate("UPDATE connection_test SET finished_at = finished_at - interval '1 hour'");
            statement.executeUpdate(
                    "UPDATE exchange_state SET availability = 'UNKNOWN', since = now(), probed_at = NULL");
            sql.commit();
            sql.setAutoCommit(true);
        }
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @AfterAll
    void end() {
        worker.close();
        states.close();
    }

    protected static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(15)).pollInterval(Duration.ofMillis(30));
    }

    /** A connection of alice's whose first test has passed. */
    protected UUID onlineConnection() {
        UUID id = alice.adds();
        worker.passes(id, 1);
        awaitStatus(id, "ONLINE");
        return id;
    }

    protected void awaitStatus(UUID id, String status) {
        soon().until(() -> alice.statusOf(id), status::equals);
    }

    protected void awaitOrders(UUID id, int count) {
        soon().until(() -> worker.ordersFor(id).size(), n -> n == count);
    }

    /** The statuses announced for a connection so far, in order. */
    protected List<ConnectionStatus> announced(UUID id) {
        return states.events(id, ConnectionStateChanged.class).stream()
                .map(event -> event.connection().status())
                .toList();
    }

    /** Waits until exactly these statuses have been announced for a connection, in this order. */
    protected void awaitAnnounced(UUID id, ConnectionStatus... expected) {
        soon().until(() -> announced(id), List.of(expected)::equals);
    }

    protected String credentialPath(UUID id) {
        return text("SELECT credential_path FROM connection WHERE id = ?", id);
    }

    protected long count(String query, Object... parameters) {
        return Long.parseLong(text(query, parameters));
    }

    protected String text(String query, Object... parameters) {
        try (Connection sql = database.getConnection();
                PreparedStatement statement = sql.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : "";
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
