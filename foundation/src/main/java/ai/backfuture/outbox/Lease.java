package ai.backfuture.outbox;

import java.util.UUID;

/** The right of one instance to publish one bucket. A higher epoch ends it, whatever its holder believes. */
record Lease(int bucket, UUID owner, long epoch) {}
