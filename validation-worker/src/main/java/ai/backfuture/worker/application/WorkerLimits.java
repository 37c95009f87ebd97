package ai.backfuture.worker.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long, how many, how far: every limit of a check. */
@ConfigMapping(prefix = "backfuture.worker")
public interface WorkerLimits {

    /** The hard end of one test, counted from its first call. */
    @WithDefault("20S")
    Duration testDeadline();

    /** The hard end of one call. */
    @WithDefault("5S")
    Duration callTimeout();

    /** How far our clock may be from an exchange's before results stop counting; less is corrected. */
    @WithDefault("30S")
    Duration maxClockOffset();

    /** A pulse younger than this is taken as it is. */
    @WithDefault("10S")
    Duration pulseFresh();

    /** A pulse younger than this is good enough to sign with, while a new one is taken. */
    @WithDefault("2M")
    Duration pulseUsable();

    /** Tests that run against one exchange at a time; more of them wait and hold up nobody else. */
    @WithDefault("256")
    int testsPerExchange();

    /** The hard end of reading a credential, logins and second tries included. */
    @WithDefault("5S")
    Duration vaultTimeout();

    /** How long a worker that is told to stop waits for the tests that run. */
    @WithDefault("15S")
    Duration shutdownGrace();

    /** How long a partition that goes to another worker waits for its tests that run. */
    @WithDefault("5S")
    Duration handOverGrace();

    Breaker breaker();

    /** When an exchange is taken for unreachable: many different connections, not one that keeps failing. */
    interface Breaker {

        @WithDefault("10")
        int distinctConnections();

        @WithDefault("30S")
        Duration window();

        @WithDefault("5S")
        Duration firstOpen();

        @WithDefault("60S")
        Duration longestOpen();
    }
}
