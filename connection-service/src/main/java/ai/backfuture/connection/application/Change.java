package ai.backfuture.connection.application;

import ai.backfuture.connection.domain.Connection;
import ai.backfuture.connection.domain.Violation;
import java.util.List;

/** What came of asking for a change of a connection. */
public sealed interface Change {

    /** It is done, or there was nothing to do; this is the connection now. */
    record Done(Connection connection) implements Change {}

    /** This owner has no such connection. */
    record NotFound() implements Change {}

    /** What was asked for is not possible, for these reasons. */
    record Unfit(List<Violation> violations) implements Change {

        public Unfit {
            violations = List.copyOf(violations);
        }
    }

    /** The connection is on its way out and changes no more. */
    record Removing() implements Change {}
}
