package ai.backfuture.connection.application;

import ai.backfuture.connection.domain.Connection;
import ai.backfuture.contracts.Trigger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Consumer;

/** Takes orders for tests. One test of a connection is under way at a time; {@link SendingTests} sends it out. */
@ApplicationScoped
public class TestingConnection {

    private final Connections connections;
    private final ConnectionEvents events;
    private final CheckingSuspension suspension;
    private final Moments moments;
    private final Causes causes;
    private final Event<TestWaiting> waiting;

    TestingConnection(
            Connections connections,
            ConnectionEvents events,
            CheckingSuspension suspension,
            Moments moments,
            Causes causes,
            Event<TestWaiting> waiting) {
        this.connections = connections;
        this.events = events;
        this.suspension = suspension;
        this.moments = moments;
        this.causes = causes;
        this.waiting = waiting;
    }

    /**
     * Orders a test, unless one is under way: then that one is the answer.
     *
     * @param lastInTransaction called with the connection as the last thing before the commit
     * @throws SuspendedException when an operator has stopped what this connection belongs to
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
        suspension.refuse(owner, connection.exchange());
        Connection testing = connection.testUnderWay().isPresent() ? connection : order(connection, trigger);
        lastInTransaction.accept(testing);
        return new Change.Done(testing);
    }

    /** Orders a test of a locked connection, in the caller's transaction; one under way is given up. */
    Connection order(Connection connection, Trigger trigger) {
        Connection testing = connection.testOrdered(trigger, moments.now(), causes.current());
        connections.save(testing);
        waits(testing);
        return testing;
    }

    /** Tells that a test of this connection waits; in the caller's transaction. */
    void waits(Connection connection) {
        events.changed(connection);
        waiting.fire(new TestWaiting());
    }
}
