package ai.backfuture.connection.application;

import ai.backfuture.connection.domain.ConnectionTest;
import ai.backfuture.contracts.ExchangeId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The tests that have ended. */
public interface TestHistory {

    /** Records a test; inside the caller's transaction. */
    void record(UUID connectionId, ExchangeId exchange, ConnectionTest.Finished test);

    /** Tests of a connection with a number below the one given, newest first. */
    List<ConnectionTest.Finished> page(UUID connectionId, long below, int limit);

    /** How each exchange took the tests that ended since then; exchanges without any are left out. */
    Map<ExchangeId, Answers> answersSince(Instant since);

    /** Counts connections, not tests: one that is tested often says no more than another. */
    record Answers(long answered, long unavailable) {}
}
