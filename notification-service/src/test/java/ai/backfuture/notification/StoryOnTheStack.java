package ai.backfuture.notification;

import ai.backfuture.contracts.ConnectionStatus;
import ai.backfuture.contracts.Reason;
import ai.backfuture.localstack.SharedStack;
import ai.backfuture.notification.domain.States;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What stories of this service have in common: other services to speak for, traders, and a server of an owner's. */
@QuarkusTestResource(OnTheStack.class)
public abstract class StoryOnTheStack {

    @Inject
    protected MovableClock clock;

    @Inject
    AgroalDataSource database;

    protected OtherServices others;
    protected Receiver receiver;
    protected final Trader alice = Trader.named("alice");
    protected final Trader bob = Trader.named("bob");

    @BeforeEach
    void connect() {
        others = new OtherServices(SharedStack.kafka());
        receiver = Receiver.start();
    }

    @AfterEach
    void disconnect() {
        receiver.close();
        alice.removesAll();
        bob.removesAll();
        others.close();
        clock.reset();
    }

    /** A connection of alice's whose key is refused. */
    protected States failedConnection() {
        States connection = States.ofConnection();
        others.say("alice", connection.now(ConnectionStatus.FAILED, Reason.INVALID_KEY));
        return connection;
    }

    protected static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50));
    }

    protected long number(String query, Object... parameters) {
        return Long.parseLong(text(query, parameters));
    }

    protected String text(String query, Object... parameters) {
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
