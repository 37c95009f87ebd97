package ai.backfuture.notification.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Forgets finished messages, and connections and strategies that are gone, once nothing late can turn up any more. */
@ApplicationScoped
public class Forgetting {

    private static final int AT_A_TIME = 5_000;

    private final Deliveries deliveries;
    private final KnownConnections connections;
    private final KnownStrategies strategies;
    private final WebhookPolicy policy;
    private final Clock clock;

    Forgetting(
            Deliveries deliveries,
            KnownConnections connections,
            KnownStrategies strategies,
            WebhookPolicy policy,
            Clock clock) {
        this.deliveries = deliveries;
        this.connections = connections;
        this.strategies = strategies;
        this.policy = policy;
        this.clock = clock;
    }

    /** True when there is more to forget. */
    @Transactional
    public boolean forgetSome() {
        Instant now = clock.instant();
        connections.forgetRemovedBefore(now.minus(policy.removedKept()));
        strategies.forgetRemovedBefore(now.minus(policy.removedKept()));
        return deliveries.forgetFinishedBefore(now.minus(policy.finishedKept()), AT_A_TIME) == AT_A_TIME;
    }
}
