package ai.backfuture.outbox;

import java.util.UUID;

/**
 * Which bucket a key belongs to. The number of buckets stands in the schema too, and changing it while rows wait would
 * break the order of keys.
 */
final class Buckets {

    static final int COUNT = 16;

    private Buckets() {}

    static int of(UUID key) {
        // of the text, whose hash the language defines for all time
        return Math.floorMod(key.toString().hashCode(), COUNT);
    }
}
