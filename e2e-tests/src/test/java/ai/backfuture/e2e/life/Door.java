package ai.backfuture.e2e.life;

import ai.backfuture.connection.domain.Budget;
import ai.backfuture.connection.domain.Connection;
import ai.backfuture.connection.domain.ConnectionTest;
import ai.backfuture.connection.domain.Exchange;
import ai.backfuture.contracts.Availability;
import ai.backfuture.contracts.ConnectionStatus;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where tests go out to one exchange by one address, as connection-service sends them: what users wait for first, then
 * what is due, within the quota; none but probes while the exchange has an incident.
 */
final class Door {

    private static final String EGRESS = "default";
    private static final int MOST_AT_A_TIME = 50;

    /** How often the dispatcher looks when nothing wakes it. */
    private static final long IDLE = 250;

    /** The same while tests wait. */
    private static final long BUSY = 20;

    final Exchange exchange;
    final Watch watch;
    private final Timeline timeline;
    private final Registry registry;
    private final Workers workers;
    private final Judge judge;
    private final TreeSet<Held> waiting = new TreeSet<>(Held.BY_WAITING);
    private final TreeSet<Held> due = new TreeSet<>(Held.BY_DUE);
    private final Map<Sent, Set<Market>> underWay = new HashMap<>();
    private Budget budget;
    private long plannedAt = Span.NEVER;
    private boolean full;

    Door(Exchange exchange, Timeline timeline, Registry registry, Workers workers, Judge judge) {
        this.exchange = exchange;
        this.timeline = timeline;
        this.registry = registry;
        this.workers = workers;
        this.judge = judge;
        this.budget = Budget.untouched(exchange.id(), EGRESS);
        this.watch = new Watch(timeline, this);
    }

    /** Something about this connection's tests may have changed. */
    void index(Held held) {
        Connection connection = held.now;
        long waitsSince = connection.removing() ? Span.NEVER : waitsSince(connection);
        Instant next = connection.standing().nextTestAt();
        long dueAt = next == null ? Span.NEVER : next.toEpochMilli();
        if (waitsSince != held.waitingSince) {
            waiting.remove(held);
            held.waitingSince = waitsSince;
            addIf(waitsSince, waiting, held);
        }
        if (dueAt != held.dueAt) {
            due.remove(held);
            held.dueAt = dueAt;
            addIf(dueAt, due, held);
            lookAt(dueAt);
        }
    }

    private static long waitsSince(Connection connection) {
        long own = Registry.waiting(connection.lastTest())
                ? connection.lastTest().requestedAt().toEpochMilli()
                : Span.NEVER;
        ConnectionTest other = connection.replacement() == null
                ? null
                : connection.replacement().test();
        return other != null && Registry.waiting(other)
                ? Math.min(own, other.requestedAt().toEpochMilli())
                : own;
    }

    private static void addIf(long time, Set<Held> order, Held held) {
        if (time != Span.NEVER) {
            order.add(held);
        }
    }

    void forget(Held held) {
        waiting.remove(held);
        due.remove(held);
    }

    void pause(Instant until) {
        Instant known = budget.pausedUntil();
        budget = new Budget(
                exchange.id(),
                EGRESS,
                budget.spent(),
                budget.underWay(),
                known == null || known.isBefore(until) ? until : known);
    }

    void remember(Held held, ConnectionTest.Finished test) {
        watch.heard(held, test);
        ended(new Sent(held, test.number()));
    }

    private void ended(Sent test) {
        Set<Market> markets = underWay.remove(test);
        if (markets != null) {
            budget = budget.ended(exchange.quota(), markets, timeline.instant());
        }
    }

    void lookNow() {
        lookAt(timeline.now());
    }

    private void lookAt(long time) {
        if (time == Span.NEVER) {
            return;
        }
        long look = time <= timeline.now() ? timeline.now() : Span.roundedUp(time, IDLE);
        if (look < plannedAt) {
            plannedAt = look;
            timeline.at(look, () -> look(look));
        }
    }

    private void look(long time) {
        if (time != plannedAt) {
            return;
        }
        plannedAt = Span.NEVER;
        full = false;
        boolean paused = budget.paused(timeline.instant());
        if (!paused) {
            send();
        }
        lookAt(nextLook(paused));
    }

    private long nextLook(boolean paused) {
        long now = timeline.now();
        if (paused) {
            return now + IDLE;
        }
        if (!waiting.isEmpty()) {
            return now + BUSY;
        }
        if (due.isEmpty()) {
            return Span.NEVER;
        }
        return Math.max(due.first().dueAt, now + (full ? BUSY : IDLE));
    }

    private void send() {
        int sent = 0;
        for (Held held : List.copyOf(waiting)) {
            if (sent == MOST_AT_A_TIME || !takes(held, 1)) {
                break;
            }
            sendWaiting(held);
            sent++;
        }
        if (!full && sent < MOST_AT_A_TIME) {
            sendDue(MOST_AT_A_TIME - sent);
        }
    }

    private void sendDue(int most) {
        Instant now = timeline.instant();
        boolean probe = watch.incident().availability() == Availability.UNAVAILABLE;
        double share = probe ? 1 : watch.incident().shareOfRetests(now);
        int limit = probe ? 1 : most;
        for (int sent = 0; sent < limit && !due.isEmpty() && due.first().dueAt <= timeline.now(); sent++) {
            Held held = due.first();
            if ((probe && !watch.claimProbe()) || !takes(held, share)) {
                break;
            }
            Trigger trigger = held.now.status() == ConnectionStatus.ONLINE ? Trigger.SCHEDULED : Trigger.RETRY;
            held.now = held.now.testOrdered(trigger, now, null);
            sendWaiting(held);
        }
    }

    private boolean takes(Held held, double share) {
        Instant now = timeline.instant();
        if (!budget.allows(exchange.quota(), held.now.markets(), share, now)) {
            full = true;
            return false;
        }
        boolean asksStatus = budget.asksStatus(exchange.quota(), now);
        budget = budget.sentOut(exchange.quota(), held.now.markets(), asksStatus, now);
        return true;
    }

    private void sendWaiting(Held held) {
        Duration patience = Duration.ofMillis(Workers.NOT_AFTER);
        if (held.now.lastTest() instanceof ConnectionTest.Waiting test) {
            Connection sent = held.now.testSentOut(timeline.instant(), patience, EGRESS);
            boolean ours = test.trigger() == Trigger.SCHEDULED || test.trigger() == Trigger.RETRY;
            judge.ordered(held, test, false);
            judge.during(held, new Cause.Order(), () -> {
                if (ours) {
                    registry.tell(held, sent);
                } else {
                    registry.store(held, sent);
                }
            });
            goesOut(held, test.number());
            workers.order(held, test.number(), held.key);
            return;
        }
        held.now.openReplacement().ifPresent(replacement -> {
            registry.store(held, held.now.replacementSentOut(timeline.instant(), patience, EGRESS));
            judge.ordered(held, replacement.test(), true);
            goesOut(held, replacement.test().number());
            workers.order(held, replacement.test().number(), Objects.requireNonNull(held.candidate));
        });
    }

    /** It counts as ended when its watchdog would say so, if nobody does before. */
    private void goesOut(Held held, long number) {
        Sent test = new Sent(held, number);
        underWay.put(test, held.now.markets());
        timeline.at(timeline.now() + Workers.NOT_AFTER + Workers.GRACE, () -> ended(test));
    }

    private record Sent(Held held, long number) {}
}
