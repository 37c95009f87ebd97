package ai.backfuture.connection.application;

import ai.backfuture.connection.domain.Connection;
import ai.backfuture.contracts.ConnectionStatus;
import ai.backfuture.contracts.Trigger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Orders tests: for users, and by itself when one is due. One test of a connection runs at a time. */
@ApplicationScoped
public class TestingConnection {

    private final Connections connections;
    private final ConnectionEvents events;
    private final Moments moments;
    private final Settings.Test testSettings;

    TestingConnection(Connections connections, ConnectionEvents events, Moments moments, Settings.Test testSettings) {
        this.connections = connections;
        this.events = events;
        this.moments = moments;
        this.testSettings = testSettings;
    }

    /**
     * Orders a test, unless one runs: then that one is the answer.
     *
     * @param lastInTransaction called with the connection as the last thing before the commit
     */
    @Transactional
    public Change test(String owner, UUID id, Trigger trigger, Consumer<Connection> lastInTransaction) {
        Connection connection = connections.lock(owner, id).orElse(null);
        if (connection == null) {
            return new Change.NotFound();
        }
        if (connection.removing()) {
            return new Change.Removing();
        }
        Connection testing = connection.runningTest().isPresent() ? connection : order(connection, trigger);
        lastInTransaction.accept(testing);
        return new Change.Done(testing);
    }

    /**
     * Orders tests that are due.
     *
     * @return how many
     */
    @Transactional
    public int testDue(int limit) {
        List<Connection> due = connections.lockDue(moments.now(), limit);
        for (Connection connection : due) {
            order(connection, connection.status() == ConnectionStatus.ONLINE ? Trigger.SCHEDULED : Trigger.RETRY);
        }
        return due.size();
    }

    /** Orders a test of a locked connection, in the caller's transaction; a running one is given up. */
    Connection order(Connection connection, Trigger trigger) {
        Connection testing = connection.testOrdered(trigger, moments.now(), testSettings.notAfter());
        connections.save(testing);
        events.testRequested(testing);
        return testing;
    }
}
