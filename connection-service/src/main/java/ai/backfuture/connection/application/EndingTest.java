package ai.backfuture.connection.application;

import ai.backfuture.connection.domain.Backoff;
import ai.backfuture.connection.domain.Connection;
import ai.backfuture.connection.domain.ConnectionTest;
import ai.backfuture.connection.domain.Exchanges;
import ai.backfuture.connection.domain.StateMachine;
import ai.backfuture.connection.domain.TestResult;
import ai.backfuture.contracts.LimitScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Ends tests: by the result that came, or because none did, or because they never got out.
 *
 * <p>Only a running number counts. A result that is late, repeated, or about a connection that is going or gone changes
 * nothing, which makes every redelivery harmless.
 */
@ApplicationScoped
public class EndingTest {

    /** What an exchange's ban lasts for us when it doesn't say. */
    private static final Duration UNTOLD_PAUSE = Duration.ofMinutes(1);

    private final Connections connections;
    private final TestHistory history;
    private final Budgets budgets;
    private final EndingReplacement replacements;
    private final Suspensions suspensions;
    private final Exchanges exchanges;
    private final ConnectionEvents events;
    private final StateMachine states;
    private final Tally tally;
    private final Moments moments;
    private final Settings.Test testSettings;

    EndingTest(
            Connections connections,
            TestHistory history,
            Budgets budgets,
            EndingReplacement replacements,
            Suspensions suspensions,
            Exchanges exchanges,
            ConnectionEvents events,
            StateMachine states,
            Tally tally,
            Moments moments,
            Settings.Test testSettings) {
        this.connections = connections;
        this.history = history;
        this.budgets = budgets;
        this.replacements = replacements;
        this.suspensions = suspensions;
        this.exchanges = exchanges;
        this.events = events;
        this.states = states;
        this.tally = tally;
        this.moments = moments;
        this.testSettings = testSettings;
    }

    /** Ends the test with this number, if it is one that runs; a stale result is only counted. */
    @Transactional
    public void end(UUID connectionId, long number, TestResult result) {
        budgets.ended(connectionId, number, moments.now());
        Optional<Connection> connection = connections.lock(connectionId).filter(found -> !found.removing());
        Optional<ConnectionTest.Running> running = connection.flatMap(found -> found.running(number));
        if (connection.isPresent() && running.isPresent()) {
            pauseIfAsked(connection.get(), running.get(), result);
            end(connection.get(), running.get(), running.get().egress(), result);
        } else {
            tally.staleResult();
        }
    }

    /**
     * Gives up tests that nobody answered in time.
     *
     * @return how many connections
     */
    @Transactional
    public int giveUpUnanswered(int limit) {
        Instant before = moments.now().minus(testSettings.watchdogGrace());
        List<Connection> unanswered = connections.lockUnanswered(before, limit);
        for (Connection connection : unanswered) {
            giveUp(connection, before);
        }
        return unanswered.size();
    }

    private void giveUp(Connection connection, Instant before) {
        connection
                .running()
                .or(connection::runningReplacement)
                .filter(test -> !test.notAfter().isAfter(before))
                .or(() -> connection.runningReplacement().filter(test -> !test.notAfter()
                        .isAfter(before)))
                .ifPresent(test -> {
                    end(connection, test, test.egress(), TestResult.neverAnswered());
                    tally.unansweredTest();
                });
    }

    /**
     * Ends tests that could not go out for too long; they come again by themselves.
     *
     * @return how many connections
     */
    @Transactional
    public int giveUpWaiting(int limit) {
        Instant before = moments.now().minus(testSettings.longestWait());
        List<Connection> waiting = connections.lockWaitingSince(before, Stopped.by(suspensions.standing()), limit);
        for (Connection connection : waiting) {
            waitingSince(connection, before)
                    .ifPresent(test -> end(connection, test, "", TestResult.neverSentOut(null)));
        }
        return waiting.size();
    }

    private static Optional<ConnectionTest.UnderWay> waitingSince(Connection connection, Instant before) {
        return connection
                .testUnderWay()
                .filter(test -> isWaitingSince(test, before))
                .or(() -> connection
                        .openReplacement()
                        .map(replacement -> (ConnectionTest.UnderWay) replacement.test())
                        .filter(test -> isWaitingSince(test, before)));
    }

    private static boolean isWaitingSince(ConnectionTest.UnderWay test, Instant before) {
        return test instanceof ConnectionTest.Waiting && !test.requestedAt().isAfter(before);
    }

    private void end(Connection connection, ConnectionTest.UnderWay test, String egress, TestResult result) {
        TestResult full = result instanceof TestResult.Passed passed
                ? exchanges.of(connection.exchange()).expiry().applied(passed, connection.credential())
                : result;
        boolean ofReplacement = connection
                .openReplacement()
                .filter(replacement -> replacement.test().equals(test))
                .isPresent();
        Connection after = ofReplacement
                ? replacements.end(connection, test, full)
                : ended(connection.testEnded(test, full, states, moments.moment()));
        ConnectionTest.Finished finished = ConnectionTest.ended(test, moments.now(), full);
        history.record(after.id(), after.exchange(), egress, finished);
        tally.testEnded(after.exchange(), finished);
        events.changed(after);
    }

    private Connection ended(Connection after) {
        connections.save(after);
        return after;
    }

    private void pauseIfAsked(Connection connection, ConnectionTest.Running test, TestResult result) {
        if (result instanceof TestResult.Failed failed && failed.limitScope() == LimitScope.ADDRESS) {
            Instant now = moments.now();
            Instant asked = failed.retryAfter() == null ? now.plus(UNTOLD_PAUSE) : failed.retryAfter();
            Instant latest = now.plus(Backoff.LONGEST_ASKED);
            budgets.pause(
                    new ExchangeAtEgress(connection.exchange(), test.egress()),
                    asked.isBefore(latest) ? asked : latest);
        }
    }
}
