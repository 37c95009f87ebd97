package ai.backfuture.connection.application;

/**
 * A keyed hash of an API key: finds the same key again without keeping it.
 *
 * @param keyVersion which secret it was made with
 */
public record KeyHash(String keyVersion, byte[] value) {}
