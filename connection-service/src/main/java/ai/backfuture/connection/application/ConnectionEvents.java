package ai.backfuture.connection.application;

import ai.backfuture.connection.domain.Connection;
import ai.backfuture.connection.domain.ConnectionTest;
import ai.backfuture.contracts.ConnectionEvent;
import ai.backfuture.contracts.ConnectionEvent.ConnectionAdded;
import ai.backfuture.contracts.ConnectionEvent.ConnectionTestRequested;
import ai.backfuture.contracts.ConnectionStateEvent.ConnectionStateChanged;
import ai.backfuture.contracts.TestOrder;
import ai.backfuture.contracts.Topic;
import ai.backfuture.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;

/** Says what happened to a connection, in the transaction that makes it happen. */
@ApplicationScoped
class ConnectionEvents {

    private final Outbox outbox;
    private final ConnectionViews views;
    private final OrderedTests orderedTests;

    ConnectionEvents(Outbox outbox, ConnectionViews views, OrderedTests orderedTests) {
        this.outbox = outbox;
        this.views = views;
        this.orderedTests = orderedTests;
    }

    void added(Connection connection) {
        order(new ConnectionAdded(
                connection.id(),
                connection.owner(),
                connection.exchange(),
                connection.markets(),
                connection.credential().ref(),
                order(connection)));
        changed(connection);
    }

    void testRequested(Connection connection) {
        order(new ConnectionTestRequested(
                connection.id(),
                connection.owner(),
                connection.exchange(),
                connection.markets(),
                connection.credential().ref(),
                order(connection)));
        changed(connection);
    }

    void changed(Connection connection) {
        outbox.publish(new ConnectionStateChanged(connection.owner(), views.of(connection)));
    }

    void removed(Connection connection) {
        outbox.publish(new ConnectionStateChanged(connection.owner(), views.removed(connection)));
        outbox.publishTombstone(Topic.CONNECTION_STATES, connection.id());
    }

    private void order(ConnectionEvent order) {
        outbox.publish(order);
        orderedTests.remember(order);
    }

    private static TestOrder order(Connection connection) {
        ConnectionTest.Running test = connection
                .runningTest()
                .orElseThrow(() -> new IllegalArgumentException("only a running test can be ordered"));
        return new TestOrder(
                test.number(),
                test.trigger(),
                test.requestedAt(),
                test.notAfter(),
                connection.credential().statements());
    }
}
