package ai.backfuture.connection.stack;

import ai.backfuture.connection.application.Connections;
import ai.backfuture.connection.application.KeyHash;
import ai.backfuture.connection.domain.Connection;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;

/** The stored connections, with a {@link Failpoint} in the way of new ones. */
@Decorator
@Priority(1)
abstract class ConnectionsWithFailpoint implements Connections {

    private final Connections delegate;
    private final Failpoint failpoint;

    ConnectionsWithFailpoint(@Delegate @Any Connections delegate, Failpoint failpoint) {
        this.delegate = delegate;
        this.failpoint = failpoint;
    }

    @Override
    public void add(Connection connection, KeyHash keyHash) {
        failpoint.reached();
        delegate.add(connection, keyHash);
    }
}
