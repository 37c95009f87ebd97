package ai.backfuture.connection.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The transaction that ends a connection whose secret is destroyed: row, last word and tombstone. */
@ApplicationScoped
class ForgettingConnection {

    private final Connections connections;
    private final ConnectionEvents events;

    ForgettingConnection(Connections connections, ConnectionEvents events) {
        this.connections = connections;
        this.events = events;
    }

    @Transactional
    void forget(UUID id) {
        connections.lock(id).ifPresent(connection -> {
            connections.delete(id);
            events.removed(connection);
        });
    }
}
