package ai.backfuture.connection.application;

import ai.backfuture.connection.application.ReplacingCredential.Outcome;
import ai.backfuture.connection.domain.Connection;
import ai.backfuture.connection.domain.Credential;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The transaction that makes a new key a connection's candidate: row, consumed intent and events, or nothing. */
@ApplicationScoped
class StoringReplacement {

    private final Connections connections;
    private final Intents intents;
    private final TestingConnection testing;
    private final Moments moments;
    private final Causes causes;

    StoringReplacement(
            Connections connections, Intents intents, TestingConnection testing, Moments moments, Causes causes) {
        this.connections = connections;
        this.intents = intents;
        this.testing = testing;
        this.moments = moments;
        this.causes = causes;
    }

    @Transactional
    Outcome store(String owner, UUID id, Credential candidate, KeyHash hash) {
        Connection connection = connections.lock(owner, id).orElse(null);
        if (connection == null) {
            return new Outcome.NotFound();
        }
        if (connection.removing()) {
            return new Outcome.Removing();
        }
        connection
                .openReplacement()
                .ifPresent(given -> intents.abandon(given.credential().ref(), id, moments.now()));
        Connection testingBoth = connection.replacementRequested(candidate, moments.now(), causes.current());
        connections.saveCandidate(testingBoth, hash);
        testing.waits(testingBoth);
        return new Outcome.Testing(testingBoth);
    }
}
