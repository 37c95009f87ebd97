package ai.backfuture.connection.adapter.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next the cursor of the part that follows, or null when this is the last
 */
record Page<T>(List<T> items, @Nullable String next) {}
