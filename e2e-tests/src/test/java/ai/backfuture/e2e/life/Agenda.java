package ai.backfuture.e2e.life;

import java.util.PriorityQueue;
import java.util.function.LongConsumer;

/** What the judge looks at later: after everything until then has happened, and before anything else does. */
final class Agenda {

    private record Item(long at, LongConsumer check) implements Comparable<Item> {

        @Override
        public int compareTo(Item other) {
            return Long.compare(at, other.at);
        }
    }

    private final PriorityQueue<Item> items = new PriorityQueue<>();

    void at(long time, LongConsumer check) {
        items.add(new Item(time, check));
    }

    /** Nothing more will happen before that time. */
    void reached(long time) {
        while (!items.isEmpty() && items.peek().at() < time) {
            Item item = items.remove();
            item.check().accept(item.at());
        }
    }
}
