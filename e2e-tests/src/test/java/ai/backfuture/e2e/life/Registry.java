package ai.backfuture.e2e.life;

import ai.backfuture.connection.domain.Backoff;
import ai.backfuture.connection.domain.Connection;
import ai.backfuture.connection.domain.ConnectionName;
import ai.backfuture.connection.domain.ConnectionTest;
import ai.backfuture.connection.domain.Credential;
import ai.backfuture.connection.domain.Exchanges;
import ai.backfuture.connection.domain.Lease;
import ai.backfuture.connection.domain.Moment;
import ai.backfuture.connection.domain.StateMachine;
import ai.backfuture.contracts.ConnectionStatus;
import ai.backfuture.contracts.CredentialRef;
import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Statements;
import ai.backfuture.contracts.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Connection-service's rows and what its use cases do with them: adding, testing, replacing, using, removing, lapsing. */
final class Registry {

    /** How long a test may wait for the exchange's quota. */
    static final long LONGEST_WAIT = 60 * Span.SECOND;

    static final StateMachine STATES = new StateMachine(
            new Lease(Duration.ofHours(24), Duration.ofHours(1)),
            new Backoff(Duration.ofSeconds(30), Duration.ofMinutes(30)));

    final List<Held> all = new ArrayList<>();
    final Exchanges exchanges = new Exchanges();
    private final Map<ExchangeId, Door> doors = new HashMap<>();
    private final List<Listener> listeners = new ArrayList<>();
    private final Timeline timeline;
    private final Judge judge;
    private final Chance chance;
    private final Ending ending;

    Registry(Timeline timeline, World world, Rules rules, Judge judge, Chance chance) {
        this.timeline = timeline;
        this.judge = judge;
        this.chance = chance;
        this.ending = new Ending(timeline, this, rules, judge);
        Workers workers = new Workers(timeline, world, judge, ending);
        exchanges
                .all()
                .forEach(exchange -> doors.put(exchange.id(), new Door(exchange, timeline, this, workers, judge)));
        listeners.add(judge);
    }

    void tells(Listener listener) {
        listeners.add(listener);
    }

    List<Door> doors() {
        return List.copyOf(doors.values());
    }

    Moment moment() {
        return new Moment(timeline.instant(), chance.share());
    }

    Held add(ExchangeId exchange, Set<Market> markets, Key key) {
        UUID id = chance.id();
        Instant now = timeline.instant();
        Connection added = Connection.added(
                id, "owner " + id, exchange, new ConnectionName("Main"), markets, credential(id, now), now, null);
        Held held = new Held(all.size(), doors.get(exchange), added, key);
        all.add(held);
        judge.added(held);
        tell(held, added);
        watchWaiting(held);
        return held;
    }

    private Credential credential(UUID connection, Instant now) {
        return new Credential(CredentialRef.of(connection, chance.id()), "…9f2c", now, false, Statements.none());
    }

    /** Its owner asks for a test. */
    void test(Held held) {
        if (!held.gone && !held.now.removing() && held.now.testUnderWay().isEmpty()) {
            judge.during(held, new Cause.Order(), () -> {
                tell(held, held.now.testOrdered(Trigger.REQUESTED, timeline.instant(), null));
                watchWaiting(held);
            });
        }
    }

    /** Its owner wants it for both markets; what a test under way finds is about what no longer is. */
    void reconfigure(Held held) {
        if (!held.gone && !held.now.removing()) {
            judge.during(held, new Cause.Order(), () -> {
                judge.testingAnew(held);
                Connection other = held.now.reconfigured(Set.of(Market.SPOT, Market.FUTURES), Statements.none());
                tell(held, other.testOrdered(Trigger.CHANGED, timeline.instant(), null));
                watchWaiting(held);
            });
        }
    }

    /** Its owner gives another key. */
    void replace(Held held, Key by) {
        if (!held.gone && !held.now.removing()) {
            judge.during(held, new Cause.Order(), () -> {
                held.candidate = by;
                judge.replacing(held);
                Credential candidate = credential(held.now.id(), timeline.instant());
                tell(held, held.now.replacementRequested(candidate, timeline.instant(), null));
                watchWaiting(held);
            });
        }
    }

    /** Its owner removes it; its secret is destroyed some seconds later. */
    void remove(Held held) {
        if (!held.gone && !held.now.removing()) {
            judge.during(held, new Cause.Removal(), () -> tell(held, held.now.removalStarted()));
            timeline.after(chance.between(Span.SECOND, Span.MINUTE), () -> forget(held));
        }
    }

    private void forget(Held held) {
        held.gone = true;
        held.door.forget(held);
        judge.during(
                held,
                new Cause.Removal(),
                () -> listeners.forEach(
                        listener -> listener.told(held, held.now, ConnectionStatus.REMOVED, held.now.version() + 1)));
    }

    /** Strategies begin or cease to use it. */
    void used(Held held, boolean inUse) {
        if (held.gone || held.now.removing()) {
            return;
        }
        Connection after = held.now.used(inUse, STATES, timeline.instant());
        if (after.version() != held.now.version()) {
            judge.used(held, inUse);
            judge.during(held, new Cause.Order(), () -> tell(held, after));
        }
    }

    /** Keeps the connection, and tells everybody. */
    void tell(Held held, Connection after) {
        store(held, after);
        listeners.forEach(listener -> listener.told(held, after, after.status(), after.version()));
    }

    /** Keeps the connection; nothing that anybody is shown has changed. */
    void store(Held held, Connection after) {
        held.now = after;
        held.door.index(held);
        watchLease(held);
    }

    private void watchLease(Held held) {
        Instant validUntil = held.now.standing().validUntil();
        if (validUntil == null) {
            return;
        }
        long tick = Span.roundedUp(Math.max(validUntil.toEpochMilli(), timeline.now() + 1), Span.SECOND);
        if (tick < held.leaseWatchedAt || held.leaseWatchedAt <= timeline.now()) {
            held.leaseWatchedAt = tick;
            timeline.at(tick, () -> lookAtLease(held, tick));
        }
    }

    private void lookAtLease(Held held, long tick) {
        if (held.leaseWatchedAt != tick || held.gone) {
            return;
        }
        held.leaseWatchedAt = Span.NEVER;
        Instant validUntil = held.now.standing().validUntil();
        if (validUntil != null && validUntil.toEpochMilli() <= tick) {
            judge.during(held, new Cause.Clock(), () -> tell(held, held.now.timePassed(STATES, moment())));
        } else {
            watchLease(held);
        }
    }

    private void watchWaiting(Held held) {
        long tick = Span.roundedUp(timeline.now() + LONGEST_WAIT, Span.SECOND);
        timeline.at(tick, () -> ending.giveUpWaiting(held));
        held.door.lookNow();
    }

    static boolean waiting(ConnectionTest test) {
        return test instanceof ConnectionTest.Waiting;
    }
}
