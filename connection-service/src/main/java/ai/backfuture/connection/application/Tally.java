package ai.backfuture.connection.application;

import ai.backfuture.connection.domain.ConnectionTest;
import ai.backfuture.contracts.Availability;
import ai.backfuture.contracts.ExchangeId;

/** Counts what operators watch. Never fails and never blocks. */
public interface Tally {

    void testEnded(ExchangeId exchange, ConnectionTest.Finished test);

    /** A result came for a test that does not run. */
    void staleResult();

    /** Nobody answered a test. */
    void unansweredTest();

    /** Tests went out to an exchange. */
    void testsSentOut(ExchangeId exchange, int count);

    /** How an exchange is now, seen from that address. */
    void availability(ExchangeId exchange, String egress, Availability availability);

    /** A path in the secret store was destroyed by the sweeper. */
    void sweptSecret();
}
