package ai.backfuture.follower;

/** Offsets from the first, inclusive, to the last, exclusive. */
record Span(long from, long to) {

    Span {
        if (from > to) {
            throw new IllegalArgumentException("a span does not run backwards");
        }
    }
}
