package ai.backfuture.localstack.simulator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The latest calls, oldest first; older ones are forgotten. */
final class CallLog {

    private static final int CAPACITY = 50_000;

    private final ArrayDeque<CallRecord> calls = new ArrayDeque<>();
    private long number;

    synchronized void add(CallRecord call) {
        if (calls.size() == CAPACITY) {
            calls.removeFirst();
        }
        number++;
        calls.addLast(call.numbered(number));
    }

    /** The last of those that match. */
    synchronized List<CallRecord> last(int limit, Predicate<CallRecord> matching) {
        List<CallRecord> found = new ArrayList<>(calls.stream().filter(matching).toList());
        return List.copyOf(found.subList(Math.max(0, found.size() - limit), found.size()));
    }
}
