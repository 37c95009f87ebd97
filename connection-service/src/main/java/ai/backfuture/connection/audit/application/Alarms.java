package ai.backfuture.connection.audit.application;

import ai.backfuture.connection.audit.domain.Reading;
import java.util.List;

/**
 * Tells operators. Called before the transaction that takes it down commits: should that fail, it is told twice rather
 * than never.
 */
public interface Alarms {

    /** Secrets were read, and nothing says what for. */
    void unexplained(List<Reading> readings);

    /** Somebody was turned away. */
    void denied(List<Reading> readings);

    void explained(int readings);

    /** A part of the log was gone before it was read. */
    void gap(String source);

    void unreadable(int lines);

    /** The log can be read, or not, for this reason. */
    void following(boolean works, String reason);
}
