package ai.backfuture.outbox;

/** What all buckets of one relay share. */
record RelayParts(
        OutboxSettings settings, OutboxTable table, ProducerSettings producers, RelayMeters meters, BatchProbe probe) {}
