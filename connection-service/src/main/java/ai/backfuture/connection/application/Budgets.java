package ai.backfuture.connection.application;

import ai.backfuture.connection.domain.Budget;
import java.time.Instant;
import java.util.Optional;

/** What each of our addresses may still call each exchange: one for all instances. Inside the caller's transaction. */
public interface Budgets {

    /** Locks a budget; empty when somebody else sends tests out there at this moment. */
    Optional<Budget> lock(ExchangeAtEgress at);

    /** Stores what was spent of a locked budget. */
    void save(Budget budget);

    /** Nothing goes out there before that time; a later one that is known already stays. */
    void pause(ExchangeAtEgress at, Instant until);
}
