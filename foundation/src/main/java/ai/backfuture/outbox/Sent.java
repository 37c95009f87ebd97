package ai.backfuture.outbox;

import java.util.List;

/** What became of a batch that Kafka had a chance to take; a failure that may pass is an exception instead. */
sealed interface Sent {

    /** All of it is committed. */
    record Committed() implements Sent {}

    /** None of it is, since these rows will never be taken. */
    record Refused(List<OutboxRow> rows, String reason) implements Sent {

        public Refused {
            rows = List.copyOf(rows);
        }
    }
}
