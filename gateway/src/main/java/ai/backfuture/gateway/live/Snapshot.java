package ai.backfuture.gateway.live;

import io.vertx.core.buffer.Buffer;
import java.util.Map;
import java.util.UUID;

/**
 * Everything an owner has, as the services had it.
 *
 * @param json the data of a {@code reset} event
 * @param versions of each connection and strategy in it
 */
record Snapshot(Buffer json, Map<UUID, Long> versions) {}
