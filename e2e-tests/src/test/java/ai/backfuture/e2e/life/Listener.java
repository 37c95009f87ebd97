package ai.backfuture.e2e.life;

import ai.backfuture.connection.domain.Connection;
import ai.backfuture.contracts.ConnectionStatus;

/** Hears of every state of a connection that connection-service tells. */
interface Listener {

    /** The connection is so; its status and version are told apart since the last word on it has others. */
    void told(Held held, Connection connection, ConnectionStatus status, long version);
}
