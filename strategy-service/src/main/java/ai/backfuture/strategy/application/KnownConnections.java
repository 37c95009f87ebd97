package ai.backfuture.strategy.application;

import ai.backfuture.strategy.domain.ConnectionId;
import ai.backfuture.strategy.domain.Owner;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether an owner has a connection. One that was added a moment ago may still be on its way here, so an unknown one is
 * waited for; another owner's connection is waited for and answered just the same.
 */
@ApplicationScoped
public class KnownConnections {

    /** The answer. */
    enum Answer {
        KNOWN,
        UNKNOWN,
        CATCHING_UP
    }

    private static final Duration PAUSE = Duration.ofMillis(25);

    private final Connections connections;
    private final CatchUp catchUp;
    private final Duration patience;

    KnownConnections(
            Connections connections,
            CatchUp catchUp,
            @ConfigProperty(name = "backfuture.view.new-connection-within", defaultValue = "PT1S") Duration patience) {
        this.connections = connections;
        this.catchUp = catchUp;
        this.patience = patience;
    }

    /** Not to be called inside a transaction: it may take a while. */
    Answer ask(Owner owner, ConnectionId id) {
        long giveUp = System.nanoTime() + patience.toNanos();
        while (!isKnown(owner, id)) {
            if (System.nanoTime() - giveUp >= 0) {
                if (!catchUp.untilNow(id)) {
                    return Answer.CATCHING_UP;
                }
                return isKnown(owner, id) ? Answer.KNOWN : Answer.UNKNOWN;
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Answer.CATCHING_UP;
            }
        }
        return Answer.KNOWN;
    }

    private boolean isKnown(Owner owner, ConnectionId id) {
        return connections
                .find(id)
                .filter(connection -> connection.belongsTo(owner))
                .isPresent();
    }
}
