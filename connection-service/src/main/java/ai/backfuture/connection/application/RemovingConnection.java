package ai.backfuture.connection.application;

import ai.backfuture.connection.application.Removals.Removal;
import ai.backfuture.connection.domain.Backoff;
import ai.backfuture.connection.domain.Connection;
import ai.backfuture.connection.domain.Moment;
import ai.backfuture.vault.SecretStoreUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Removes a connection: first it absorbs everything, then its secret is destroyed, and only when the secret store has
 * confirmed that, it is gone.
 *
 * <p>Name and key are free for a new connection as soon as the removal has begun.
 */
@ApplicationScoped
public class RemovingConnection {

    private static final Logger LOG = Logger.getLogger(RemovingConnection.class);
    private static final Duration CLAIM = Duration.ofSeconds(30);
    private static final Backoff PAUSES = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(1));

    private final Connections connections;
    private final Removals removals;
    private final Intents intents;
    private final SecretStore secrets;
    private final ForgettingConnection forgetting;
    private final ConnectionEvents events;
    private final Moments moments;

    RemovingConnection(
            Connections connections,
            Removals removals,
            Intents intents,
            SecretStore secrets,
            ForgettingConnection forgetting,
            ConnectionEvents events,
            Moments moments) {
        this.connections = connections;
        this.removals = removals;
        this.intents = intents;
        this.secrets = secrets;
        this.forgetting = forgetting;
        this.events = events;
        this.moments = moments;
    }

    /** Begins a removal; asking again while it goes on changes nothing. */
    @Transactional
    public Change begin(String owner, UUID id) {
        Connection connection = connections.lock(owner, id).orElse(null);
        if (connection == null) {
            return new Change.NotFound();
        }
        if (connection.removing()) {
            return new Change.Done(connection);
        }
        return new Change.Done(remove(connection));
    }

    /** Begins the removal of a locked connection, in the caller's transaction. */
    Connection remove(Connection connection) {
        connection
                .openReplacement()
                .ifPresent(given -> intents.abandon(given.credential().ref(), connection.id(), moments.now()));
        Connection removing = connection.removalStarted();
        connections.save(removing);
        events.changed(removing);
        return removing;
    }

    /**
     * Destroys secrets of connections on their way out, and lets those go whose secret is gone. Outside any transaction.
     * Stops at the first failure: the others are claimed again later.
     *
     * @return how many are gone
     */
    public int finish(int limit) {
        List<Removal> claimed = removals.claim(moments.now(), moments.now().plus(CLAIM), limit);
        int gone = 0;
        for (Removal removal : claimed) {
            if (!finish(removal)) {
                break;
            }
            gone++;
        }
        return gone;
    }

    private boolean finish(Removal removal) {
        try {
            secrets.destroy(removal.ref());
        } catch (SecretStoreUnavailableException e) {
            Moment moment = moments.moment();
            removals.tryAgain(removal.connectionId(), PAUSES.after(removal.attempts(), null, moment));
            LOG.warnf("the secret of connection %s is not destroyed yet: %s", removal.connectionId(), e.getMessage());
            return false;
        }
        forgetting.forget(removal.connectionId());
        return true;
    }
}
