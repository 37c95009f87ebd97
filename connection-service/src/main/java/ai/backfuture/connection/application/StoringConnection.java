package ai.backfuture.connection.application;

import ai.backfuture.connection.domain.Connection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Consumer;

/** The transaction that makes a connection exist: row, consumed intent and events, or nothing. */
@ApplicationScoped
class StoringConnection {

    private final Connections connections;
    private final TestingConnection testing;

    StoringConnection(Connections connections, TestingConnection testing) {
        this.connections = connections;
        this.testing = testing;
    }

    @Transactional
    void store(Connection connection, KeyHash keyHash, Consumer<Connection> last) {
        connections.add(connection, keyHash);
        testing.waits(connection);
        last.accept(connection);
    }
}
