package ai.backfuture.idempotency;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Deletes expired answers now and then, a few at a time. */
@ApplicationScoped
class IdempotencyPruning {

    private static final Logger LOG = Logger.getLogger(IdempotencyPruning.class);
    private static final int AT_A_TIME = 1_000;

    private final IdempotencyRecords records;
    private final Duration every;
    private final CountDownLatch end = new CountDownLatch(1);

    IdempotencyPruning(AgroalDataSource dataSource, IdempotencySettings settings) {
        this.records = new IdempotencyRecords(dataSource, settings.lock(), settings.keep());
        this.every = settings.pruneEvery();
    }

    void start(@Observes StartupEvent event) {
        Thread.ofVirtual().name("idempotency-pruning").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        end.countDown();
    }

    private void run() {
        try {
            while (!end.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
                prune();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void prune() {
        try {
            int pruned = AT_A_TIME;
            while (pruned == AT_A_TIME && end.getCount() > 0) {
                pruned = records.prune(AT_A_TIME);
            }
        } catch (IllegalStateException e) {
            LOG.warnf("expired answers are kept for now: %s", e.getMessage());
        }
    }
}
