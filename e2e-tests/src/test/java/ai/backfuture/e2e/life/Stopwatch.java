package ai.backfuture.e2e.life;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** How long this thread has been at it, and how much of that it had a processor for: the machine may be shared. */
final class Stopwatch {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long began = System.nanoTime();
    private final long beganOnProcessor = THREADS.getCurrentThreadCpuTime();

    @Override
    public String toString() {
        double seconds = (System.nanoTime() - began) / 1e9;
        double onProcessor = (THREADS.getCurrentThreadCpuTime() - beganOnProcessor) / 1e9;
        return String.format("%.1f s, of them %.1f s on a processor", seconds, onProcessor);
    }
}
