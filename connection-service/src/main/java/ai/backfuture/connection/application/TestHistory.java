package ai.backfuture.connection.application;

import ai.backfuture.connection.domain.ConnectionTest;
import ai.backfuture.connection.domain.Incident;
import ai.backfuture.contracts.ExchangeId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The tests that have ended. */
public interface TestHistory {

    /** Records a test; inside the caller's transaction. */
    void record(UUID connectionId, ExchangeId exchange, String egress, ConnectionTest.Finished test);

    /** Tests of a connection with a number below the one given, newest first. */
    List<ConnectionTest.Finished> page(UUID connectionId, long below, int limit);

    /**
     * How the exchanges took the tests that ended since the time given for each; where there was none, it is left out.
     * Connections are counted, not tests: one that is tested often says no more than another.
     */
    Map<ExchangeAtEgress, Incident.Answers> answersSince(Map<ExchangeAtEgress, Instant> since);
}
