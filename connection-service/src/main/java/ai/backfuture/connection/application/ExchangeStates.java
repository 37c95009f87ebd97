package ai.backfuture.connection.application;

import ai.backfuture.connection.domain.Incident;
import java.time.Instant;
import java.util.List;

/** How each exchange is, seen from each of our addresses. */
public interface ExchangeStates {

    /** A stored state; {@code version} grows with each change. */
    record Known(ExchangeAtEgress at, Incident incident, long version) {}

    /** All of them; may be a moment old. */
    List<Known> all();

    /** Locks all that nobody else holds, in the caller's transaction. */
    List<Known> lockAll();

    /** Stores a locked one, in the caller's transaction. */
    void save(Known state);

    /** Whether it is time to ask an exchange with an incident again; true for one caller in each such time. */
    boolean claimProbe(ExchangeAtEgress at, Instant now);
}
