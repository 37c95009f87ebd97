package ai.backfuture.follower;

/** Where a record stands in its topic. */
public record Place(int partition, long offset) {}
