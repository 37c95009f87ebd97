package ai.backfuture.gateway.limit;

import java.time.Duration;

/**
 * So many calls at once, and after that as many again per window, evenly.
 *
 * @param name how the policy is called in the {@code RateLimit} headers
 */
record Allowance(String name, long calls, Duration window) {

    Allowance {
        if (calls < 1 || window.toNanos() < calls) {
            throw new IllegalArgumentException("the limit '" + name + "' needs at least one call and a longer window");
        }
    }

    /** The part of one of several instances, so that all together grant no more than the whole. */
    Allowance sharedBy(int instances) {
        if (instances < 1) {
            throw new IllegalArgumentException("there is at least one instance");
        }
        return new Allowance(name, Math.max(1, calls / instances), window);
    }

    long nanosPerCall() {
        return window.toNanos() / calls;
    }
}
