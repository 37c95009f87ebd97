package ai.backfuture.cli.api;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A server-sent event.
 *
 * @param name {@code connection}, {@code test}, {@code strategy}, {@code exchange} or {@code reset}; others are to be
 *     ignored
 */
public record LiveEvent(String name, JsonNode data) {}
