package ai.backfuture.follower;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one poll of a topic brought.
 *
 * @param spans for each partition from where to where was read; more than the records tell, because offsets have gaps
 * @param said in the order of each partition
 */
record Batch<M>(String topicId, Map<Integer, Span> spans, List<Said<M>> said) {

    Batch {
        spans = Map.copyOf(spans);
        said = List.copyOf(said);
    }

    /** Whether there are offsets between where reading stands and what was read here. */
    boolean leavesGapAfter(Map<Integer, Long> standing) {
        return spans.entrySet().stream()
                .anyMatch(e -> standing.get(e.getKey()) < e.getValue().from());
    }

    /** The part that is not in yet. */
    Batch<M> after(Map<Integer, Long> standing) {
        List<Said<M>> fresh = said.stream()
                .filter(one -> one.place().offset() >= standing.get(one.place().partition()))
                .toList();
        return new Batch<>(topicId, spans, fresh);
    }

    /** Where reading stands once this is in, as far as that is further than before. */
    Map<Integer, Long> furtherThan(Map<Integer, Long> standing) {
        Map<Integer, Long> moved = new HashMap<>();
        spans.forEach((partition, span) -> {
            if (span.to() > standing.get(partition)) {
                moved.put(partition, span.to());
            }
        });
        return moved;
    }

    List<M> messages() {
        List<M> messages = new ArrayList<>(said.size());
        for (Said<M> one : said) {
            if (one instanceof Said.Message<M> message) {
                messages.add(message.content());
            }
        }
        return messages;
    }

    List<Said.Unreadable<M>> unreadable() {
        List<Said.Unreadable<M>> unreadable = new ArrayList<>();
        for (Said<M> one : said) {
            if (one instanceof Said.Unreadable<M> broken) {
                unreadable.add(broken);
            }
        }
        return unreadable;
    }
}
