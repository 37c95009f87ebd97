package ai.backfuture.connection.adapter.schedule;

import ai.backfuture.connection.application.Connections;
import ai.backfuture.connection.application.Removals;
import ai.backfuture.contracts.ConnectionStatus;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Counts connections by status, and removals that wait, now and then; a scrape reads what was counted last. */
@ApplicationScoped
class Census {

    private final Connections connections;
    private final Removals removals;
    private final Map<ConnectionStatus, AtomicLong> counts = new EnumMap<>(ConnectionStatus.class);
    private final AtomicLong waiting = new AtomicLong();
    private final Job job = new Job("counting connections", Integer.MAX_VALUE);

    Census(Connections connections, Removals removals, MeterRegistry meters) {
        this.connections = connections;
        this.removals = removals;
        for (ConnectionStatus status : ConnectionStatus.values()) {
            if (status != ConnectionStatus.REMOVED) {
                counts.put(
                        status,
                        meters.gauge("backfuture.connections", Tags.of("status", status.name()), new AtomicLong()));
            }
        }
        meters.gauge("backfuture.removals.waiting", waiting);
    }

    @Scheduled(every = "${backfuture.ticks.census:30s}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    @Transactional
    void count() {
        job.run(() -> {
            Map<ConnectionStatus, Long> found = connections.countByStatus();
            counts.forEach((status, count) -> count.set(found.getOrDefault(status, 0L)));
            waiting.set(removals.waiting());
            return 0;
        });
    }
}
