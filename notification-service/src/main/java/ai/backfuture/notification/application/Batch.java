package ai.backfuture.notification.application;

import java.util.List;
import java.util.Map;

/**
 * What one poll of a topic brought.
 *
 * @param spans for each partition from where to where was read; more than the records tell, because offsets have gaps
 * @param heard in the order of each partition
 */
public record Batch(String topic, String topicId, Map<Integer, Span> spans, List<Heard> heard) {

    public Batch {
        spans = Map.copyOf(spans);
        heard = List.copyOf(heard);
    }

    /** Offsets from the first, inclusive, to the last, exclusive. */
    public record Span(long from, long to) {

        public Span {
            if (from > to) {
                throw new IllegalArgumentException("a span does not run backwards");
            }
        }
    }
}
