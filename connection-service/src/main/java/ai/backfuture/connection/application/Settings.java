package ai.backfuture.connection.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** The times that rule tests, leases and secrets. */
public interface Settings {

    /** How long Online lasts. */
    @ConfigMapping(prefix = "backfuture.lease")
    interface Lease {
        /** Between two re-tests; a lease is three of them. */
        @WithDefault("PT24H")
        Duration interval();

        /** The same while a strategy is enabled on the connection. */
        @WithDefault("PT1H")
        Duration intervalInUse();
    }

    /** Pauses after failures that are not the user's to fix. */
    @ConfigMapping(prefix = "backfuture.retest")
    interface Retest {
        @WithDefault("PT30S")
        Duration first();

        @WithDefault("PT30M")
        Duration max();
    }

    /** One test. */
    @ConfigMapping(prefix = "backfuture.test")
    interface Test {
        /** A worker that meets the order later than this drops it. */
        @WithDefault("PT60S")
        Duration notAfter();

        /** How long a test may wait for the exchange's quota. */
        @WithDefault("PT60S")
        Duration longestWait();

        /** How long after that a result may still arrive. */
        @WithDefault("PT25S")
        Duration watchdogGrace();
    }

    /** How much of the exchanges we may use. */
    @ConfigMapping(prefix = "backfuture.quota")
    interface Quota {
        /** How many times the published limits of an address apply to ours. */
        @WithDefault("1")
        double factor();
    }

    /** The ways out to the exchanges. */
    @ConfigMapping(prefix = "backfuture.egress")
    interface Egress {
        /** Our name for each; workers say which one is theirs. */
        @WithDefault("default")
        List<String> names();
    }

    /** Secrets whose connection was never stored. */
    @ConfigMapping(prefix = "backfuture.intent")
    interface Intent {
        /** Longer than any request takes. */
        @WithDefault("PT60S")
        Duration life();

        /** When to destroy once more, for a write that arrived late. */
        @WithDefault("PT2M")
        Duration secondSweepAfter();
    }
}
