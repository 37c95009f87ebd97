package ai.backfuture.notification.adapter.schedule;

import ai.backfuture.notification.application.Deliveries;
import ai.backfuture.notification.application.Deliveries.Claimed;
import ai.backfuture.notification.application.Delivering;
import ai.backfuture.notification.application.WebhookPolicy;
import ai.backfuture.notification.domain.Attempt;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes messages that are due and has each delivered on a thread of its own, as many at a time as the policy allows in
 * all and for one receiver: a slow receiver fills its own lane and nobody else's.
 */
@ApplicationScoped
class DeliveryLoop {

    private static final Logger LOG = Logger.getLogger(DeliveryLoop.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(2);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(8);

    /** For what an attempt takes besides its own limit: the secrets, and writing down how it went. */
    private static final Duration ROUND_ABOUT = Duration.ofSeconds(50);

    private final Deliveries deliveries;
    private final Delivering delivering;
    private final WebhookPolicy policy;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Lanes lanes = new Lanes();
    private final Semaphore finished = new Semaphore(0);
    private volatile boolean stopping;
    private volatile @Nullable Thread thread;

    DeliveryLoop(
            Deliveries deliveries, Delivering delivering, WebhookPolicy policy, MeterRegistry meters, Clock clock) {
        this.deliveries = deliveries;
        this.delivering = delivering;
        this.policy = policy;
        this.meters = meters;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("delivering").daemon().start(this::run);
    }

    /** What is not finished in time is due again, on any instance, when its claim ends. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        finished.release();
        Thread running = thread;
        if (running != null) {
            running.join(STOP_WITHIN);
        }
        long end = System.nanoTime() + STOP_WITHIN.toNanos();
        while (lanes.total() > 0 && System.nanoTime() < end) {
            finished.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void run() {
        while (!stopping) {
            try {
                pause(startSome() ? Duration.ZERO : LOOK_EVERY);
            } catch (RuntimeException e) {
                LOG.warnf(
                        "messages cannot be taken now, trying again: %s",
                        e.getClass().getSimpleName());
                pause(AFTER_TROUBLE);
            }
        }
    }

    private boolean startSome() {
        int free = policy.atOnce() - lanes.total();
        if (free <= 0) {
            return false;
        }
        List<Claimed> claimed = deliveries.claim(
                clock.instant(),
                policy.attemptTimeout().plus(ROUND_ABOUT),
                lanes.busy(),
                policy.atOncePerReceiver(),
                free);
        for (Claimed one : claimed) {
            lanes.enter(one.delivery().lane());
            Thread.ofVirtual().name("delivery-" + one.delivery().messageId()).start(() -> deliver(one));
        }
        return !claimed.isEmpty();
    }

    private void deliver(Claimed claimed) {
        try {
            delivering.deliver(claimed).ifPresent(this::count);
        } catch (RuntimeException e) {
            LOG.warnf(
                    "how message %s went could not be written down, it will be sent again: %s",
                    claimed.delivery().messageId(), e.getClass().getSimpleName());
        } finally {
            lanes.leave(claimed.delivery().lane());
            finished.release();
        }
    }

    private void count(Attempt attempt) {
        String outcome =
                switch (attempt) {
                    case Attempt.Delivered delivered -> "delivered";
                    case Attempt.Gone gone -> "gone";
                    case Attempt.Failed failed -> "failed";
                    case Attempt.NotTried untried -> "not-tried";
                };
        meters.counter("backfuture.webhooks.attempts", "outcome", outcome).increment();
    }

    /** Ends early when an attempt is finished, since its lane has room then. */
    private void pause(Duration pause) {
        try {
            if (pause.isPositive() && finished.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                finished.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }
}
