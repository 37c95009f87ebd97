package ai.backfuture.connection.application;

import ai.backfuture.connection.domain.Connection;
import ai.backfuture.connection.domain.ConnectionTest;
import ai.backfuture.connection.domain.Credential;
import ai.backfuture.contracts.ConnectionEvent;
import ai.backfuture.contracts.ConnectionEvent.ConnectionAdded;
import ai.backfuture.contracts.ConnectionEvent.ConnectionTestRequested;
import ai.backfuture.contracts.ConnectionStateEvent.ConnectionStateChanged;
import ai.backfuture.contracts.TestOrder;
import ai.backfuture.contracts.Topic;
import ai.backfuture.contracts.Trigger;
import ai.backfuture.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Says what happened to a connection, in the transaction that makes it happen. */
@ApplicationScoped
class ConnectionEvents {

    private final Outbox outbox;
    private final ConnectionViews views;
    private final OrderedTests orderedTests;
    private final Settings.Egress egress;

    ConnectionEvents(Outbox outbox, ConnectionViews views, OrderedTests orderedTests, Settings.Egress egress) {
        this.outbox = outbox;
        this.views = views;
        this.orderedTests = orderedTests;
        this.egress = egress;
    }

    /**
     * Orders the running test of the key that serves. Nothing that the view shows has changed by that.
     *
     * @param asksStatus whether it is to ask for the exchange's status, too; null for as its worker likes
     */
    void testSentOut(Connection connection, @Nullable Boolean asksStatus) {
        ConnectionTest.Running test = connection.running().orElseThrow();
        TestOrder order = order(test, connection.credential(), asksStatus);
        order(
                test.trigger() == Trigger.ADDED
                        ? new ConnectionAdded(
                                connection.id(),
                                connection.owner(),
                                connection.exchange(),
                                connection.markets(),
                                connection.credential().ref(),
                                order)
                        : requested(connection, connection.credential(), order));
        if (test.trigger() == Trigger.SCHEDULED || test.trigger() == Trigger.RETRY) {
            changed(connection);
        }
    }

    /** Orders the running test of a key that is to replace the one that serves. */
    void replacementSentOut(Connection connection, @Nullable Boolean asksStatus) {
        Credential candidate = connection.openReplacement().orElseThrow().credential();
        ConnectionTest.Running test = connection.runningReplacement().orElseThrow();
        order(requested(connection, candidate, order(test, candidate, asksStatus)));
    }

    private static ConnectionTestRequested requested(Connection connection, Credential credential, TestOrder order) {
        return new ConnectionTestRequested(
                connection.id(),
                connection.owner(),
                connection.exchange(),
                connection.markets(),
                credential.ref(),
                order);
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

    private TestOrder order(ConnectionTest.Running test, Credential credential, @Nullable Boolean asksStatus) {
        return new TestOrder(
                test.number(),
                test.trigger(),
                test.requestedAt(),
                test.notAfter(),
                credential.statements(),
                egress.names().size() > 1 ? test.egress() : null,
                asksStatus);
    }
}
