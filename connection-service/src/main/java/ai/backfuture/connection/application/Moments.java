package ai.backfuture.connection.application;

import ai.backfuture.connection.domain.Moment;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ThreadLocalRandom;

/** The time, in the milliseconds that rows and events keep, and the chance that spreads re-tests. */
@ApplicationScoped
public class Moments {

    private final Clock clock;

    Moments(Clock clock) {
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    Moment moment() {
        return new Moment(now(), ThreadLocalRandom.current().nextDouble());
    }
}
