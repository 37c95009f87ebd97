package ai.backfuture.connection.adapter.schedule;

import ai.backfuture.connection.application.ExchangeAtEgress;
import ai.backfuture.connection.application.SendingTests;
import ai.backfuture.connection.application.Settings;
import ai.backfuture.connection.application.TestWaiting;
import ai.backfuture.contracts.ExchangeId;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sends tests out, in a thread of its own: at once when one was asked for here, now and then for what others were asked
 * for and for what is due, and all the time while more waits than the exchanges' quotas allow.
 */
@ApplicationScoped
class Dispatcher implements Runnable {

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);

    /** While tests go out. */
    private static final Duration BUSY = Duration.ofMillis(20);

    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(1);

    private final SendingTests sending;
    private final Settings.Egress egress;
    private final Duration idle;
    private final Semaphore rung = new Semaphore(0);
    private volatile boolean stopping;
    private Duration waited = BUSY;
    private boolean failing;

    Dispatcher(
            SendingTests sending,
            Settings.Egress egress,
            @ConfigProperty(name = "backfuture.dispatch.idle", defaultValue = "PT0.25S") Duration idle) {
        this.sending = sending;
        this.egress = egress;
        this.idle = idle;
    }

    void start(@Observes StartupEvent start) {
        Thread.ofVirtual().name("dispatcher").start(this);
    }

    void stop(@Observes ShutdownEvent shutdown) {
        stopping = true;
        rung.release();
    }

    void ring(@Observes(during = TransactionPhase.AFTER_SUCCESS) TestWaiting waiting) {
        rung.release();
    }

    @Override
    public void run() {
        try {
            while (!stopping) {
                boolean heard = rung.tryAcquire(pause().toMillis(), TimeUnit.MILLISECONDS);
                if (heard) {
                    rung.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends what can go out and tells how long to wait before the next look. */
    private Duration pause() {
        try {
            waited = round() ? BUSY : longer(waited);
            if (failing) {
                failing = false;
                LOG.info("tests go out again");
            }
            return waited;
        } catch (RuntimeException e) {
            if (!stopping && !failing) {
                failing = true;
                LOG.errorf("tests can't go out for now: %s", e.getClass().getName());
                LOG.debug("dispatching", e);
            }
            return AFTER_A_FAULT;
        }
    }

    private Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(idle) < 0 ? doubled : idle;
    }

    /** Whether something went out, so that more may at once. */
    private boolean round() {
        int sent = 0;
        for (ExchangeId exchange : sending.exchangesWithWork()) {
            for (String name : egress.names()) {
                sent += sending.send(new ExchangeAtEgress(exchange, name));
            }
        }
        return sent > 0;
    }
}
