package ai.backfuture.idempotency;

/** One owner's use of a key for one operation, such as {@code POST /api/connections}. */
record KeyUse(String owner, String operation, String key) {}
