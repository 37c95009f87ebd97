package ai.backfuture.connection.audit.adapter.schedule;

import ai.backfuture.connection.audit.application.Alarms;
import ai.backfuture.connection.audit.application.ErasingOwner;
import ai.backfuture.connection.audit.application.ExplainingReadings;
import ai.backfuture.connection.audit.application.FollowingVaultLog;
import ai.backfuture.connection.audit.application.VaultLog;
import ai.backfuture.connection.audit.application.VaultLogException;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** The ticks of the audit. Every instance ticks; what one has locked, the others skip. */
@ApplicationScoped
class AuditTicks {

    private static final Logger LOG = Logger.getLogger(AuditTicks.class);
    private static final int BATCH = 500;
    private static final int ERASURES = 5;

    /** After so many batches the next tick goes on. */
    private static final int MOST_BATCHES = 40;

    private final FollowingVaultLog following;
    private final ExplainingReadings explaining;
    private final ErasingOwner erasing;
    private final VaultLog log;
    private final Alarms alarms;

    AuditTicks(
            FollowingVaultLog following,
            ExplainingReadings explaining,
            ErasingOwner erasing,
            VaultLog log,
            Alarms alarms) {
        this.following = following;
        this.explaining = explaining;
        this.erasing = erasing;
        this.log = log;
        this.alarms = alarms;
    }

    void start(@Observes StartupEvent event) {
        if (log.source().isEmpty()) {
            LOG.warn("readings of secrets are not audited by this instance: backfuture.audit.vault-log is not set");
        }
    }

    @Scheduled(every = "${backfuture.ticks.audit:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void readings() {
        follow();
        try {
            int batches = 0;
            while (explaining.explain(BATCH) == BATCH && batches < MOST_BATCHES) {
                batches++;
            }
        } catch (RuntimeException e) {
            LOG.errorf(
                    "readings of secrets are not explained now: %s",
                    e.getClass().getName());
        }
    }

    @Scheduled(every = "${backfuture.ticks.erasures:2s}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void erasures() {
        try {
            erasing.carryOn(ERASURES);
        } catch (RuntimeException e) {
            LOG.errorf("owners are not erased now: %s", e.getClass().getName());
        }
    }

    @Scheduled(every = "${backfuture.ticks.audit-pruning:1h}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void pruning() {
        try {
            explaining.forgetOldTests();
        } catch (RuntimeException e) {
            LOG.warnf("old tests are kept for now: %s", e.getClass().getName());
        }
    }

    private void follow() {
        if (log.source().isEmpty()) {
            return;
        }
        try {
            int pieces = 0;
            while (following.takeNext() && pieces < MOST_BATCHES) {
                pieces++;
            }
            alarms.following(true, "");
        } catch (VaultLogException e) {
            alarms.following(false, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            alarms.following(false, e.getClass().getName());
        }
    }
}
