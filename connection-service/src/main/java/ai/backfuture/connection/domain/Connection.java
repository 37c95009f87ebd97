package ai.backfuture.connection.domain;

import ai.backfuture.contracts.ConnectionStatus;
import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.Statements;
import ai.backfuture.contracts.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A connection of an owner to an exchange. Immutable: each change is a new value with the next version.
 *
 * @param lastTest the running test, else the last one that ended
 */
public record Connection(
        UUID id,
        String owner,
        ExchangeId exchange,
        ConnectionName name,
        Set<Market> markets,
        Credential credential,
        Standing standing,
        long version,
        Instant createdAt,
        Findings findings,
        ConnectionTest lastTest) {

    public Connection {
        markets = Collections.unmodifiableSet(EnumSet.copyOf(markets));
        if (lastTest instanceof ConnectionTest.Running && standing.nextTestAt() != null) {
            throw new IllegalArgumentException("while a test runs, no other is planned");
        }
    }

    /** A connection that has just been added, its first test ordered. */
    public static Connection added(
            UUID id,
            String owner,
            ExchangeId exchange,
            ConnectionName name,
            Set<Market> markets,
            Credential credential,
            Instant now,
            Duration patience) {
        return new Connection(
                id,
                owner,
                exchange,
                name,
                markets,
                credential,
                Standing.pending(),
                1,
                now,
                Findings.none(),
                new ConnectionTest.Running(1, Trigger.ADDED, now, now.plus(patience)));
    }

    public ConnectionStatus status() {
        return standing.status();
    }

    public boolean removing() {
        return standing.status() == ConnectionStatus.REMOVING;
    }

    public Optional<ConnectionTest.Running> runningTest() {
        return lastTest instanceof ConnectionTest.Running running ? Optional.of(running) : Optional.empty();
    }

    /** A test is ordered; the one that may still run is given up, its result will be a stale one. */
    public Connection testOrdered(Trigger trigger, Instant now, Duration patience) {
        ConnectionTest.Running test =
                new ConnectionTest.Running(lastTest.number() + 1, trigger, now, now.plus(patience));
        return with(credential, standing.testing(), findings, test);
    }

    /** The running test has ended with this result. */
    public Connection testEnded(ConnectionTest.Running test, TestResult result, StateMachine states, Moment moment) {
        ConnectionTest.Failure failure = result instanceof TestResult.Failed failed ? failed.failure() : null;
        boolean onceMore = failure != null
                && failure.reason() == Reason.INVALID_KEY
                && credential.deservesOneMoreTry(moment.now());
        return with(
                onceMore ? credential.afterOneMoreTry() : credential,
                states.decide(standing, verdict(result, onceMore, moment), moment),
                findings.after(result),
                new ConnectionTest.Finished(
                        test.number(), test.trigger(), test.requestedAt(), moment.now(), failure, result.steps()));
    }

    private static Verdict verdict(TestResult result, boolean onceMore, Moment moment) {
        return switch (result) {
            case TestResult.Passed passed -> new Verdict.Passed();
            case TestResult.Failed failed ->
                onceMore
                        ? new Verdict.YoursToFix(moment.now().plus(Credential.ONCE_MORE_AFTER))
                        : Verdict.of(failed.failure().reason(), failed.retryAfter());
        };
    }

    /** Time went on; the same value where that changes nothing. */
    public Connection timePassed(StateMachine states, Moment moment) {
        Standing after = states.decide(standing, new Verdict.TimePassed(), moment);
        return after.equals(standing) ? this : with(credential, after, findings, lastTest);
    }

    public Connection renamed(ConnectionName newName) {
        return new Connection(
                id,
                owner,
                exchange,
                newName,
                markets,
                credential,
                standing,
                version + 1,
                createdAt,
                findings,
                lastTest);
    }

    /** Other markets or statements; they count from the next test on, which the caller orders. */
    public Connection reconfigured(Set<Market> newMarkets, Statements said) {
        return new Connection(
                id,
                owner,
                exchange,
                name,
                newMarkets,
                credential.withStatements(said),
                standing,
                version + 1,
                createdAt,
                findings,
                lastTest);
    }

    /** On its way out: absorbs everything from now on. */
    public Connection removalStarted() {
        return with(credential, standing.removing(), findings, lastTest);
    }

    private Connection with(
            Credential newCredential, Standing newStanding, Findings newFindings, ConnectionTest newTest) {
        return new Connection(
                id,
                owner,
                exchange,
                name,
                markets,
                newCredential,
                newStanding,
                version + 1,
                createdAt,
                newFindings,
                newTest);
    }
}
