package ai.backfuture.connection.adapter.rest;

import org.jspecify.annotations.Nullable;

/** Body of {@code POST /api/connections/{id}/tests}. */
record NewTest(@Nullable String trigger) {}
