package ai.backfuture.connection.application;

import ai.backfuture.connection.domain.Connection;
import ai.backfuture.connection.domain.StateMachine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;

/**
 * Learns which keys are in use. One that is gets tested hourly instead of daily, from the moment that it is; hearing the
 * same twice changes nothing.
 */
@ApplicationScoped
public class FollowingStrategies {

    private final StrategyUses uses;
    private final Connections connections;
    private final ConnectionEvents events;
    private final StateMachine states;
    private final Moments moments;

    FollowingStrategies(
            StrategyUses uses, Connections connections, ConnectionEvents events, StateMachine states, Moments moments) {
        this.uses = uses;
        this.connections = connections;
        this.events = events;
        this.states = states;
        this.moments = moments;
    }

    /** A strategy is in that state now. */
    @Transactional
    public void heard(UUID strategy, UUID connection, boolean enabled, long version) {
        follow(uses.takeIn(strategy, connection, enabled, version));
    }

    /** A strategy is gone. */
    @Transactional
    public void gone(UUID strategy) {
        follow(uses.forget(strategy));
    }

    private void follow(Set<UUID> concerned) {
        // in one order, so that two of these never wait for each other
        concerned.stream().sorted().forEach(id -> connections
                .lock(id)
                .filter(connection -> !connection.removing())
                .ifPresent(this::follow));
    }

    private void follow(Connection connection) {
        Connection after = connection.used(uses.inUse(connection.id()), states, moments.now());
        if (after.version() != connection.version()) {
            connections.save(after);
            events.changed(after);
        }
    }
}
