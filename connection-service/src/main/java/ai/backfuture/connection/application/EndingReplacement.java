package ai.backfuture.connection.application;

import ai.backfuture.connection.domain.Connection;
import ai.backfuture.connection.domain.ConnectionTest;
import ai.backfuture.connection.domain.Replacement;
import ai.backfuture.connection.domain.Replacement.Objection;
import ai.backfuture.connection.domain.StateMachine;
import ai.backfuture.connection.domain.TestResult;
import ai.backfuture.contracts.CredentialRef;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Lets a new key take over when its test has passed and it belongs to the same account, in one transaction; whichever
 * key loses is left to the sweeper, which destroys it.
 */
@ApplicationScoped
class EndingReplacement {

    private final Connections connections;
    private final Intents intents;
    private final StateMachine states;
    private final Moments moments;

    EndingReplacement(Connections connections, Intents intents, StateMachine states, Moments moments) {
        this.connections = connections;
        this.intents = intents;
        this.states = states;
        this.moments = moments;
    }

    /** Stores what came of it, in the caller's transaction; returns the connection as it is now. */
    Connection end(Connection connection, ConnectionTest.UnderWay test, TestResult result) {
        Replacement replacement = connection.openReplacement().orElseThrow();
        return switch (result) {
            case TestResult.Failed failed -> refused(connection, replacement, test, failed, null);
            case TestResult.Passed passed ->
                connection.belongsToAnotherAccount(passed)
                        ? refused(connection, replacement, test, passed, Objection.DIFFERENT_ACCOUNT)
                        : takenOver(connection, replacement, test, passed);
        };
    }

    private Connection takenOver(
            Connection connection, Replacement replacement, ConnectionTest.UnderWay test, TestResult.Passed passed) {
        Connection replaced = connection.replaced(replacement, test, passed, states, moments.moment());
        if (!connections.saveReplaced(replaced)) {
            return refused(connection, replacement, test, passed, Objection.KEY_ALREADY_CONNECTED);
        }
        loses(connection, connection.credential().ref());
        return replaced;
    }

    private Connection refused(
            Connection connection,
            Replacement replacement,
            ConnectionTest.UnderWay test,
            TestResult result,
            @org.jspecify.annotations.Nullable Objection objection) {
        Connection after = connection.replacementRefused(test, result, objection, moments.now());
        connections.save(after);
        loses(connection, replacement.credential().ref());
        return after;
    }

    private void loses(Connection connection, CredentialRef ref) {
        intents.abandon(ref, connection.id(), moments.now());
    }
}
