package ai.backfuture.localstack.vault;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;

/** Lets requests through, or holds them while the server plays a process that hangs. */
final class Gate {

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean shut;

    /** Answers at once, or when the gate is opened again. */
    void pass(Runnable answering) {
        synchronized (waiting) {
            if (shut) {
                waiting.add(answering);
                return;
            }
        }
        answering.run();
    }

    void shut() {
        synchronized (waiting) {
            shut = true;
        }
    }

    /** Hands over what has waited, in the order it came. */
    void open(Consumer<Runnable> runner) {
        synchronized (waiting) {
            shut = false;
            waiting.forEach(runner);
            waiting.clear();
        }
    }

    /** Forgets what has waited; it is never answered. */
    void openForNewcomers() {
        open(_ -> {});
    }

    int waiting() {
        synchronized (waiting) {
            return waiting.size();
        }
    }
}
