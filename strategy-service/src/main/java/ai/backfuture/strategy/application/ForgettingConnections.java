package ai.backfuture.strategy.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Forgets removed connections once no late state of theirs can turn up any more. */
@ApplicationScoped
public class ForgettingConnections {

    private final Connections connections;
    private final Clock clock;
    private final Duration kept;

    ForgettingConnections(
            Connections connections,
            Clock clock,
            @ConfigProperty(name = "backfuture.view.removed-kept", defaultValue = "P30D") Duration kept) {
        this.connections = connections;
        this.clock = clock;
        this.kept = kept;
    }

    @Transactional
    public int forget() {
        return connections.forgetRemovedBefore(clock.instant().minus(kept));
    }
}
