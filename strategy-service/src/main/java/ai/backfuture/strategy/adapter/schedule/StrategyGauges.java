package ai.backfuture.strategy.adapter.schedule;

import ai.backfuture.contracts.StrategyStatus;
import ai.backfuture.strategy.application.Strategies;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** How many strategies there are in each status; counted now and then, and the same on every instance. */
@ApplicationScoped
class StrategyGauges {

    private static final Logger LOG = Logger.getLogger(StrategyGauges.class);

    private final Strategies strategies;
    private final Map<StrategyStatus, AtomicLong> counts = new EnumMap<>(StrategyStatus.class);

    StrategyGauges(Strategies strategies, MeterRegistry meters) {
        this.strategies = strategies;
        for (StrategyStatus status : StrategyStatus.values()) {
            AtomicLong count = new AtomicLong();
            counts.put(status, count);
            Gauge.builder("backfuture.strategies", count, AtomicLong::doubleValue)
                    .description("strategies by status, of all instances together")
                    .tag("status", status.name())
                    .register(meters);
        }
    }

    @Scheduled(every = "{backfuture.strategies.count-every}", identity = "counting-strategies")
    void count() {
        try {
            Map<StrategyStatus, Long> found = strategies.countByStatus();
            counts.forEach((status, count) -> count.set(found.getOrDefault(status, 0L)));
        } catch (RuntimeException e) {
            LOG.debugf("strategies could not be counted: %s", e.getClass().getSimpleName());
        }
    }
}
