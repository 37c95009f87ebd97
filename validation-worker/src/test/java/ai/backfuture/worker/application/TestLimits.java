package ai.backfuture.worker.application;

import java.time.Duration;

/** Limits for tests: short, and few. */
public record TestLimits(
        Duration testDeadline,
        Duration callTimeout,
        Duration maxClockOffset,
        Duration pulseFresh,
        Duration pulseUsable,
        int testsPerExchange)
        implements WorkerLimits {

    public static TestLimits quick() {
        return new TestLimits(
                Duration.ofSeconds(4),
                Duration.ofSeconds(1),
                Duration.ofSeconds(30),
                Duration.ofSeconds(10),
                Duration.ofMinutes(2),
                16);
    }

    @Override
    public Duration vaultTimeout() {
        return callTimeout;
    }

    @Override
    public Duration shutdownGrace() {
        return testDeadline;
    }

    @Override
    public Duration handOverGrace() {
        return testDeadline;
    }

    @Override
    public Breaker breaker() {
        return new QuickBreaker(3, Duration.ofSeconds(30), Duration.ofSeconds(5), Duration.ofSeconds(20));
    }

    record QuickBreaker(int distinctConnections, Duration window, Duration firstOpen, Duration longestOpen)
            implements Breaker {}
}
