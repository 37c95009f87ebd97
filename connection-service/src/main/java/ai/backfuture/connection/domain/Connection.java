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
import org.jspecify.annotations.Nullable;

/**
 * A connection of an owner to an exchange. Immutable: each change is a new value with the next version.
 *
 * @param lastTest the test under way, else the last one that ended; never that of a replacement
 * @param replacement a new key on its way in, or the last one that was not taken
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
        ConnectionTest lastTest,
        Use use,
        @Nullable Replacement replacement) {

    public Connection {
        markets = Collections.unmodifiableSet(EnumSet.copyOf(markets));
        if (lastTest instanceof ConnectionTest.UnderWay && standing.nextTestAt() != null) {
            throw new IllegalArgumentException("while a test is under way, no other is planned");
        }
    }

    /** A connection that has just been added, its first test asked for. */
    public static Connection added(
            UUID id,
            String owner,
            ExchangeId exchange,
            ConnectionName name,
            Set<Market> markets,
            Credential credential,
            Instant now,
            Cause cause) {
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
                new ConnectionTest.Waiting(1, Trigger.ADDED, now, cause),
                Use.none(),
                null);
    }

    public ConnectionStatus status() {
        return standing.status();
    }

    public boolean removing() {
        return standing.status() == ConnectionStatus.REMOVING;
    }

    /** The test of the key that serves, while it waits or runs. */
    public Optional<ConnectionTest.UnderWay> testUnderWay() {
        return lastTest instanceof ConnectionTest.UnderWay test ? Optional.of(test) : Optional.empty();
    }

    /** The running test with this number, of the key that serves or of one that is to replace it. */
    public Optional<ConnectionTest.Running> running(long number) {
        return running().filter(test -> test.number() == number).or(() -> runningReplacement()
                .filter(test -> test.number() == number));
    }

    /** The running test of the key that serves. */
    public Optional<ConnectionTest.Running> running() {
        return lastTest instanceof ConnectionTest.Running running ? Optional.of(running) : Optional.empty();
    }

    /** The running test of a key that is to replace it. */
    public Optional<ConnectionTest.Running> runningReplacement() {
        return replacement == null ? Optional.empty() : replacement.running();
    }

    /** A new key that may still be taken. */
    public Optional<Replacement> openReplacement() {
        return Optional.ofNullable(replacement).filter(Replacement::open);
    }

    private long nextNumber() {
        long ofReplacement = replacement == null ? 0 : replacement.test().number();
        return Math.max(lastTest.number(), ofReplacement) + 1;
    }

    /** A test is asked for; the one that may still be under way is given up, its result will be a stale one. */
    public Connection testOrdered(Trigger trigger, Instant now, Cause cause) {
        return change().standing(standing.testing())
                .test(new ConnectionTest.Waiting(nextNumber(), trigger, now, cause))
                .done();
    }

    /** The test that waits goes out; to those who look at the connection it was under way before. */
    public Connection testSentOut(Instant now, Duration patience, String egress) {
        return lastTest instanceof ConnectionTest.Waiting waiting
                ? change().unseen()
                        .test(waiting.sentOut(now.plus(patience), egress))
                        .done()
                : this;
    }

    /** The test of the new key that waits goes out. */
    public Connection replacementSentOut(Instant now, Duration patience, String egress) {
        return replacement != null && replacement.test() instanceof ConnectionTest.Waiting waiting
                ? change().unseen()
                        .replacement(replacement.with(waiting.sentOut(now.plus(patience), egress)))
                        .done()
                : this;
    }

    /** The test of the serving key has ended with this result. */
    public Connection testEnded(ConnectionTest.UnderWay test, TestResult result, StateMachine states, Moment moment) {
        boolean onceMore = result instanceof TestResult.Failed failed
                && failed.failure().reason() == Reason.INVALID_KEY
                && credential.deservesOneMoreTry(moment.now());
        return change().credential(onceMore ? credential.afterOneMoreTry() : credential)
                .standing(states.decide(standing, verdict(result, onceMore, moment), rhythm(states), moment))
                .findings(findings.after(result))
                .test(ConnectionTest.ended(test, moment.now(), result))
                .done();
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
        Standing after = states.decide(standing, new Verdict.TimePassed(), rhythm(states), moment);
        return after.equals(standing) ? this : change().standing(after).done();
    }

    /** Strategies begin or cease to use it; the same value where that is no news. */
    public Connection used(boolean inUse, StateMachine states, Instant now) {
        if (inUse == use.inUse()) {
            return this;
        }
        ChangedConnection after = change().use(new Use(inUse, inUse ? use.lastUsedAt() : now));
        return inUse
                ? after.standing(standing.noLaterThan(states.lease().inUse(id), now))
                        .done()
                : after.done();
    }

    /** Another key is given, which is to replace this one when it has passed its test. */
    public Connection replacementRequested(Credential candidate, Instant now, Cause cause) {
        return change().replacement(Replacement.requested(candidate, nextNumber(), now, cause))
                .done();
    }

    /** What stands against a candidate whose test has passed, as far as the accounts go. */
    public boolean belongsToAnotherAccount(TestResult.Passed passed) {
        return findings.accountUid() != null
                && passed.accountUid() != null
                && !findings.accountUid().equals(passed.accountUid());
    }

    /** The new key was not taken; the one that serves is not touched. */
    public Connection replacementRefused(
            ConnectionTest.UnderWay test, TestResult result, Replacement.@Nullable Objection objection, Instant now) {
        return replacement == null
                ? this
                : change().replacement(replacement.refused(ConnectionTest.ended(test, now, result), objection))
                        .done();
    }

    /** The new key has passed and takes over; a test of the old one that is still under way is given up. */
    public Connection replaced(
            Replacement by,
            ConnectionTest.UnderWay test,
            TestResult.Passed result,
            StateMachine states,
            Moment moment) {
        return change().credential(by.credential())
                .standing(states.decide(standing, new Verdict.Passed(), rhythm(states), moment))
                .findings(findings.after(result))
                .test(ConnectionTest.ended(test, moment.now(), result))
                .replacement(null)
                .done();
    }

    public Connection renamed(ConnectionName newName) {
        return change().name(newName).done();
    }

    /** Other markets or statements; they count from the next test on, which the caller orders. */
    public Connection reconfigured(Set<Market> newMarkets, Statements said) {
        return change().markets(newMarkets)
                .credential(credential.withStatements(said))
                .done();
    }

    /** On its way out: absorbs everything from now on. */
    public Connection removalStarted() {
        return change().standing(standing.removing()).replacement(null).done();
    }

    /** Nothing of it changed but what its view says of time, such as the days that a key has left. */
    public Connection toldAgain() {
        return change().done();
    }

    /** When its owner has to be told again how its key stands in time; null for never. */
    public @Nullable Instant nextNotice(Instant now) {
        return Expiry.nextNotice(this, now);
    }

    private Rhythm rhythm(StateMachine states) {
        return states.lease().rhythm(this);
    }

    private ChangedConnection change() {
        return new ChangedConnection(this);
    }
}
