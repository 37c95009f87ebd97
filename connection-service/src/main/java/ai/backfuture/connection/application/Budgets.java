package ai.backfuture.connection.application;

import ai.backfuture.connection.domain.Budget;
import ai.backfuture.contracts.Market;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What each of our addresses may still call each exchange: one for all instances. Inside the caller's transaction. */
public interface Budgets {

    /** Locks a budget; empty when somebody else sends tests out there at this moment. */
    Optional<Locked> lock(ExchangeAtEgress at, Instant now);

    /** Stores what was spent of a locked budget. */
    void save(Budget budget);

    /**
     * Notes a test that goes out from a locked budget.
     *
     * @param until when it counts as ended at the latest, whether or not anybody says so
     */
    void sentOut(ExchangeAtEgress at, UUID connection, long number, Set<Market> markets, Instant until);

    /** Notes that a test has ended, which need not be the connection's running one any more. */
    void ended(UUID connection, long number, Instant time);

    /** Nothing goes out there before that time; a later one that is known already stays. */
    void pause(ExchangeAtEgress at, Instant until);

    /**
     * A locked budget.
     *
     * @param ended tests that have ended since it was locked last and are still to be put to its account
     */
    record Locked(Budget budget, List<Ended> ended) {}

    /** A test that has ended. */
    record Ended(Set<Market> markets, Instant time) {}
}
