package ai.backfuture.strategy.adapter.outbox;

import ai.backfuture.contracts.StrategyEvent;
import ai.backfuture.contracts.StrategyEvent.StrategyDisabled;
import ai.backfuture.contracts.StrategyEvent.StrategyEdited;
import ai.backfuture.contracts.StrategyEvent.StrategyEnabled;
import ai.backfuture.contracts.StrategyEvent.StrategyRemoved;
import ai.backfuture.contracts.StrategyEvent.StrategySuspended;
import ai.backfuture.contracts.Topic;
import ai.backfuture.outbox.Outbox;
import ai.backfuture.strategy.application.Announcements;
import ai.backfuture.strategy.domain.StrategyId;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** {@link Announcements} through the outbox, counted. */
@ApplicationScoped
class OutboxAnnouncements implements Announcements {

    private final Outbox outbox;
    private final MeterRegistry meters;

    OutboxAnnouncements(Outbox outbox, MeterRegistry meters) {
        this.outbox = outbox;
        this.meters = meters;
    }

    @Override
    public void announce(StrategyEvent event) {
        outbox.publish(event);
        switch (event) {
            case StrategySuspended suspended ->
                meters.counter(
                                "backfuture.strategies.suspended",
                                "reason",
                                String.valueOf(suspended.strategy().suspendedReason()))
                        .increment();
            case StrategyEnabled enabled ->
                meters.counter("backfuture.strategies.enabled").increment();
            case StrategyDisabled disabled -> {}
            case StrategyEdited edited -> {}
            case StrategyRemoved removed -> {}
        }
    }

    @Override
    public void close(StrategyId id) {
        outbox.publishTombstone(Topic.STRATEGIES, id.value());
    }
}
