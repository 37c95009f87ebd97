package ai.backfuture.notification;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Gives the service the clock that tests move. */
@Singleton
class ClockOfTests {

    @Produces
    @Alternative
    @Priority(1)
    @Singleton
    @Typed({Clock.class, MovableClock.class})
    MovableClock clock() {
        return new MovableClock();
    }
}
