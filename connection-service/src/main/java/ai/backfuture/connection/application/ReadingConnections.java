package ai.backfuture.connection.application;

import ai.backfuture.connection.domain.Connection;
import ai.backfuture.connection.domain.ConnectionTest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads an owner's connections and their tests. */
@ApplicationScoped
public class ReadingConnections {

    private final Connections connections;
    private final TestHistory history;

    ReadingConnections(Connections connections, TestHistory history) {
        this.connections = connections;
        this.history = history;
    }

    public Optional<Connection> find(String owner, UUID id) {
        return connections.find(owner, id);
    }

    /** Newest first. */
    public List<Connection> page(String owner, @Nullable UUID olderThan, int limit) {
        return connections.page(owner, olderThan, limit);
    }

    /** Tests that have ended, newest first. */
    public List<ConnectionTest.Finished> tests(Connection connection, long below, int limit) {
        return history.page(connection.id(), below, limit);
    }
}
