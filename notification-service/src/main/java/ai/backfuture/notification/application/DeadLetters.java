package ai.backfuture.notification.application;

/** Where records go that could not be read, for an operator to look up; written in the caller's transaction. */
public interface DeadLetters {

    /** Notes the record; noting it again changes nothing. */
    void keep(String topicId, Heard.Unreadable record);
}
