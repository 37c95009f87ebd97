package ai.backfuture.connection.application;

import ai.backfuture.contracts.ConnectionEvent;

/** Remembers which tests were ordered, and so which secrets workers had reason to read, beyond the connection's life. */
public interface OrderedTests {

    /** Remembers one, in the transaction that orders it. */
    void remember(ConnectionEvent order);
}
