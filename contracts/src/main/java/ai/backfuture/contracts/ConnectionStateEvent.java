package ai.backfuture.contracts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/**
 * Where each connection stands; compacted topic {@code connection-states}. The last word on a removed connection is one
 * event with status {@code REMOVED}, then a tombstone.
 */
public sealed interface ConnectionStateEvent extends Event {

    /** The whole public view after a change; {@code connection.version} orders the changes of one connection. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ConnectionStateChanged(String owner, ConnectionView connection) implements ConnectionStateEvent {

        public ConnectionStateChanged {
            requireNonNull(owner, "owner");
            requireNonNull(connection, "connection");
        }

        @Override
        @JsonIgnore
        public UUID key() {
            return connection.id();
        }
    }
}
