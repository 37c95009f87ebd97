package ai.backfuture.outbox;

import java.time.Duration;

/** The settings of services, except that leases end sooner. */
record TestSettings(int batch, Duration lease) implements OutboxSettings {

    static final TestSettings QUICK = new TestSettings(500, Duration.ofMillis(1500));

    @Override
    public String source() {
        return "/test-service";
    }

    @Override
    public boolean enabled() {
        return true;
    }

    @Override
    public Duration busyPoll() {
        return Duration.ofMillis(25);
    }

    @Override
    public Duration idlePoll() {
        return Duration.ofMillis(250);
    }

    @Override
    public int connections() {
        return 4;
    }

    @Override
    public Duration retryMax() {
        return Duration.ofSeconds(1);
    }

    @Override
    public Duration stopWithin() {
        return Duration.ofSeconds(5);
    }
}
