package ai.backfuture.e2e.life;

/**
 * Something in the world that keeps keys from being judged, and that no key is to blame for.
 *
 * @param id tells it from all others
 * @param until the first moment after it
 */
record Trouble(int id, Kind kind, long from, long until) {

    enum Kind {
        /** The exchange answers nobody. */
        OUTAGE,
        /** The exchange refuses our address, and says until when. */
        ADDRESS_LIMIT,
        /** The exchange refuses one key for the number of its calls, and says until when. */
        KEY_LIMIT,
        /** One call gets no answer. */
        NO_ANSWER,
        /** One worker's clock is wrong. */
        CLOCK,
        /** One answer makes no sense. */
        NONSENSE,
        /** One worker is gone with its test; its result comes too late or never. */
        LOST,
        /** None of our workers is there. */
        WORKERS_AWAY,
        /** Nothing of what connection-service says reaches strategy-service. */
        STREAM_STANDS
    }

    boolean lastsAt(long time) {
        return from <= time && time < until;
    }

    boolean touches(long begin, long end) {
        return from < end && begin < until;
    }

    long length() {
        return until - from;
    }
}
