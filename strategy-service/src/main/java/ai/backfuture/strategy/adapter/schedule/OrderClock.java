package ai.backfuture.strategy.adapter.schedule;

import ai.backfuture.strategy.application.ObeyingOrders;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Looks twice a second for what operators have stopped, and now and then for what they have lifted. */
@ApplicationScoped
class OrderClock {

    private static final Logger LOG = Logger.getLogger(OrderClock.class);
    private static final int AT_ONCE = 200;

    private final ObeyingOrders obeying;

    OrderClock(ObeyingOrders obeying) {
        this.obeying = obeying;
    }

    @Scheduled(every = "0.5s", identity = "obeying-orders", concurrentExecution = ConcurrentExecution.SKIP)
    void suspend() {
        try {
            while (obeying.suspendSome(AT_ONCE) == AT_ONCE) {
                LOG.debug("more is to be suspended");
            }
        } catch (RuntimeException e) {
            LOG.warnf(
                    "what an operator has stopped could not be suspended, trying again: %s",
                    e.getClass().getSimpleName());
        }
    }

    @Scheduled(every = "5s", identity = "resuming-after-orders", concurrentExecution = ConcurrentExecution.SKIP)
    void resume() {
        try {
            obeying.waiting(AT_ONCE).forEach(obeying::resumeOn);
        } catch (RuntimeException e) {
            LOG.warnf(
                    "strategies could not be resumed, trying again: %s",
                    e.getClass().getSimpleName());
        }
    }
}
