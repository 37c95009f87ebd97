package ai.backfuture.notification.adapter.schedule;

import ai.backfuture.notification.application.Deliveries;
import ai.backfuture.notification.application.Deliveries.Backlog;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** How many messages wait, and for how long; counted now and then, and the same on every instance. */
@ApplicationScoped
class BacklogGauges {

    private static final Logger LOG = Logger.getLogger(BacklogGauges.class);

    private final Deliveries deliveries;
    private final Clock clock;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong overdueSeconds = new AtomicLong();

    BacklogGauges(Deliveries deliveries, Clock clock, MeterRegistry meters) {
        this.deliveries = deliveries;
        this.clock = clock;
        Gauge.builder("backfuture.webhooks.waiting", waiting, AtomicLong::doubleValue)
                .description("messages that have not arrived yet, of all instances together")
                .register(meters);
        Gauge.builder("backfuture.webhooks.overdue", overdueSeconds, AtomicLong::doubleValue)
                .description("how long the longest waiting message has been due")
                .baseUnit("seconds")
                .register(meters);
    }

    @Scheduled(every = "{backfuture.schedule.count-every}", identity = "counting-messages")
    void count() {
        try {
            Backlog backlog = deliveries.backlog(clock.instant());
            waiting.set(backlog.waiting());
            overdueSeconds.set(backlog.overdue().toSeconds());
        } catch (RuntimeException e) {
            LOG.debugf("messages could not be counted: %s", e.getClass().getSimpleName());
        }
    }
}
