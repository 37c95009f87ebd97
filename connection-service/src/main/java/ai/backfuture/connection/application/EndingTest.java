package ai.backfuture.connection.application;

import ai.backfuture.connection.domain.Connection;
import ai.backfuture.connection.domain.ConnectionTest;
import ai.backfuture.connection.domain.StateMachine;
import ai.backfuture.connection.domain.TestResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Ends running tests: by the result that came, or because none did.
 *
 * <p>Only the running number counts. A result that is late, repeated, or about a connection that is going or gone changes
 * nothing, which makes every redelivery harmless.
 */
@ApplicationScoped
public class EndingTest {

    private final Connections connections;
    private final TestHistory history;
    private final ConnectionEvents events;
    private final StateMachine states;
    private final Tally tally;
    private final Moments moments;
    private final Settings.Test testSettings;

    EndingTest(
            Connections connections,
            TestHistory history,
            ConnectionEvents events,
            StateMachine states,
            Tally tally,
            Moments moments,
            Settings.Test testSettings) {
        this.connections = connections;
        this.history = history;
        this.events = events;
        this.states = states;
        this.tally = tally;
        this.moments = moments;
        this.testSettings = testSettings;
    }

    /** Ends the test with this number, if it is the one that runs; a stale result is only counted. */
    @Transactional
    public void end(UUID connectionId, long number, TestResult result) {
        Optional<Connection> connection = connections.lock(connectionId).filter(found -> !found.removing());
        Optional<ConnectionTest.Running> running =
                connection.flatMap(Connection::runningTest).filter(test -> test.number() == number);
        if (connection.isPresent() && running.isPresent()) {
            end(connection.get(), running.get(), result);
        } else {
            tally.staleResult();
        }
    }

    /**
     * Gives up tests that nobody answered in time.
     *
     * @return how many
     */
    @Transactional
    public int giveUpUnanswered(int limit) {
        List<Connection> unanswered =
                connections.lockUnanswered(moments.now().minus(testSettings.watchdogGrace()), limit);
        for (Connection connection : unanswered) {
            connection.runningTest().ifPresent(test -> {
                end(connection, test, TestResult.neverAnswered());
                tally.unansweredTest();
            });
        }
        return unanswered.size();
    }

    private void end(Connection connection, ConnectionTest.Running test, TestResult result) {
        Connection after = connection.testEnded(test, result, states, moments.moment());
        connections.save(after);
        if (after.lastTest() instanceof ConnectionTest.Finished finished) {
            history.record(after.id(), after.exchange(), finished);
            tally.testEnded(after.exchange(), finished);
        }
        events.changed(after);
    }
}
