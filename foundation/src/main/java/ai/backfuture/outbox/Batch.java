package ai.backfuture.outbox;

import java.util.List;

/** Rows of one bucket in the order to publish them, and what the statement that read them could see. */
record Batch(List<OutboxRow> rows, Snapshot snapshot) {

    Batch {
        rows = List.copyOf(rows);
    }
}
