package ai.backfuture.connection.application;

import ai.backfuture.connection.domain.Budget;
import ai.backfuture.connection.domain.Cause;
import ai.backfuture.connection.domain.Connection;
import ai.backfuture.connection.domain.ConnectionTest;
import ai.backfuture.connection.domain.Exchanges;
import ai.backfuture.connection.domain.Incident;
import ai.backfuture.connection.domain.Quota;
import ai.backfuture.contracts.Availability;
import ai.backfuture.contracts.ConnectionStatus;
import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.contracts.Trigger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sends tests out at the pace that an exchange's quota for one of our addresses allows, however many instances do so and
 * however many workers answer: whoever holds the budget's row decides.
 *
 * <p>What users asked for goes first. What is due by itself follows, and stays at home while the exchange has an
 * incident, but for a probe now and then.
 */
@ApplicationScoped
public class SendingTests {

    private static final int MOST_AT_A_TIME = 50;

    private final Connections connections;
    private final Budgets budgets;
    private final ExchangeStates exchangeStates;
    private final Suspensions suspensions;
    private final Exchanges exchanges;
    private final ConnectionEvents events;
    private final Causes causes;
    private final Tally tally;
    private final Moments moments;
    private final Settings.Test testSettings;
    private final Settings.Quota quotaSettings;

    SendingTests(
            Connections connections,
            Budgets budgets,
            ExchangeStates exchangeStates,
            Suspensions suspensions,
            Exchanges exchanges,
            ConnectionEvents events,
            Causes causes,
            Tally tally,
            Moments moments,
            Settings.Test testSettings,
            Settings.Quota quotaSettings) {
        this.connections = connections;
        this.budgets = budgets;
        this.exchangeStates = exchangeStates;
        this.suspensions = suspensions;
        this.exchanges = exchanges;
        this.events = events;
        this.causes = causes;
        this.tally = tally;
        this.moments = moments;
        this.testSettings = testSettings;
        this.quotaSettings = quotaSettings;
    }

    /** Exchanges at which there is something to send out. */
    @Transactional
    public List<ExchangeId> exchangesWithWork() {
        return connections.exchangesWithWork(moments.now());
    }

    /**
     * Sends out what there is room for.
     *
     * @return how many; to be called again soon while it is not nothing
     */
    @Transactional
    public int send(ExchangeAtEgress at) {
        Instant now = moments.now();
        Stopped stopped = Stopped.by(suspensions.standing());
        if (stopped.everything() || stopped.exchanges().contains(at.exchange().value())) {
            return 0;
        }
        return budgets.lock(at, now)
                .map(locked -> send(at, locked, stopped, now))
                .orElse(0);
    }

    private int send(ExchangeAtEgress at, Budgets.Locked locked, Stopped stopped, Instant now) {
        Quota quota = exchanges.of(at.exchange()).quota().times(quotaSettings.factor());
        Budget budget = locked.budget();
        for (Budgets.Ended ended : locked.ended()) {
            budget = budget.ended(quota, ended.markets(), ended.time());
        }
        Round round = new Round(quota, budget, now);
        if (!budget.paused(now)) {
            send(at, round, stopped, now);
        }
        if (round.sent > 0 || !locked.ended().isEmpty()) {
            budgets.save(round.budget);
            tally.testsSentOut(at.exchange(), round.sent);
        }
        return round.sent;
    }

    private void send(ExchangeAtEgress at, Round round, Stopped stopped, Instant now) {
        for (Connection connection : connections.lockWaiting(at.exchange(), stopped, MOST_AT_A_TIME)) {
            if (!round.takes(connection, 1)) {
                break;
            }
            sendWaiting(connection, round, at, now);
        }
        if (round.hasRoom()) {
            sendDue(at, round, stopped, now);
        }
    }

    private void sendDue(ExchangeAtEgress at, Round round, Stopped stopped, Instant now) {
        Incident incident = incident(at, now);
        boolean probe = incident.availability() == Availability.UNAVAILABLE;
        double share = probe ? 1 : incident.shareOfRetests(now);
        for (Connection connection : connections.lockDue(at.exchange(), stopped, now, probe ? 1 : MOST_AT_A_TIME)) {
            if (probe && !exchangeStates.claimProbe(at, now) || !round.takes(connection, share)) {
                break;
            }
            Trigger trigger = connection.status() == ConnectionStatus.ONLINE ? Trigger.SCHEDULED : Trigger.RETRY;
            sendWaiting(connection.testOrdered(trigger, now, Cause.none()), round, at, now);
        }
    }

    private Incident incident(ExchangeAtEgress at, Instant now) {
        return exchangeStates.all().stream()
                .filter(known -> known.at().equals(at))
                .map(ExchangeStates.Known::incident)
                .findFirst()
                .orElseGet(() -> Incident.unknown(now));
    }

    /** One at a time: where both the key that serves and a new one wait, the second goes in the next round. */
    private void sendWaiting(Connection connection, Round round, ExchangeAtEgress at, Instant now) {
        if (connection.lastTest() instanceof ConnectionTest.Waiting waiting) {
            Connection sent = connection.testSentOut(now, testSettings.notAfter(), at.egress());
            connections.save(sent);
            sent.running().ifPresent(test -> noted(at, sent, test));
            causes.resume(waiting, connection.exchange(), () -> events.testSentOut(sent, round.asksStatus));
            return;
        }
        connection.openReplacement().ifPresent(replacement -> {
            Connection sent = connection.replacementSentOut(now, testSettings.notAfter(), at.egress());
            connections.save(sent);
            sent.runningReplacement().ifPresent(test -> noted(at, sent, test));
            causes.resume(
                    replacement.test(), connection.exchange(), () -> events.replacementSentOut(sent, round.asksStatus));
        });
    }

    private void noted(ExchangeAtEgress at, Connection sent, ConnectionTest.Running test) {
        Instant until = test.notAfter().plus(testSettings.watchdogGrace());
        budgets.sentOut(at, sent.id(), test.number(), sent.markets(), until);
    }

    /** What one transaction sends out. */
    private static final class Round {

        private final Quota quota;
        private final Instant now;
        private Budget budget;
        private boolean full;
        private int sent;

        /** Whether the last that was taken is to ask for the status; null where that is not up to us. */
        private @Nullable Boolean asksStatus;

        Round(Quota quota, Budget budget, Instant now) {
            this.quota = quota;
            this.budget = budget;
            this.now = now;
        }

        boolean takes(Connection connection, double share) {
            if (!budget.allows(quota, connection.markets(), share, now)) {
                full = true;
                return false;
            }
            boolean asks = budget.asksStatus(quota, now);
            asksStatus = quota.statusEvery() == null ? null : asks;
            budget = budget.sentOut(quota, connection.markets(), asks, now);
            sent++;
            return true;
        }

        boolean hasRoom() {
            return !full && sent < MOST_AT_A_TIME;
        }
    }
}
