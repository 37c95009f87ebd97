package ai.backfuture.connection.adapter.schedule;

import ai.backfuture.connection.application.EndingLease;
import ai.backfuture.connection.application.EndingTest;
import ai.backfuture.connection.application.RemovingConnection;
import ai.backfuture.connection.application.StoppingByOrder;
import ai.backfuture.connection.application.SweepingIntents;
import ai.backfuture.connection.application.TellingOfTime;
import ai.backfuture.connection.application.WatchingExchanges;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;

/** The ticks of this instance. Every instance ticks; rows that one has locked or claimed, the others skip. */
@ApplicationScoped
class Ticks {

    private final EndingTest endingTest;
    private final EndingLease endingLease;
    private final RemovingConnection removing;
    private final SweepingIntents sweeping;
    private final WatchingExchanges exchanges;
    private final TellingOfTime time;
    private final StoppingByOrder orders;

    private final Job waiting = new Job("giving up tests that could not go out", 100);
    private final Job watching = new Job("watching the exchanges", Integer.MAX_VALUE);
    private final Job telling = new Job("telling owners of time", 100);
    private final Job stopping = new Job("removing what is to be destroyed", 100);
    private final Job unanswered = new Job("giving up tests that nobody answered", 100);
    private final Job lapsed = new Job("ending leases", 100);
    private final Job removals = new Job("finishing removals", 5);
    private final Job sweeps = new Job("sweeping secrets without a connection", 5);

    Ticks(
            EndingTest endingTest,
            EndingLease endingLease,
            RemovingConnection removing,
            SweepingIntents sweeping,
            WatchingExchanges exchanges,
            TellingOfTime time,
            StoppingByOrder orders) {
        this.endingTest = endingTest;
        this.endingLease = endingLease;
        this.removing = removing;
        this.sweeping = sweeping;
        this.exchanges = exchanges;
        this.time = time;
        this.orders = orders;
    }

    @Scheduled(every = "${backfuture.ticks.tests:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void tests() {
        unanswered.run(() -> endingTest.giveUpUnanswered(unanswered.batch()));
        lapsed.run(() -> endingLease.endLapsed(lapsed.batch()));
        waiting.run(() -> endingTest.giveUpWaiting(waiting.batch()));
    }

    @Scheduled(every = "${backfuture.ticks.exchanges:2s}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void exchanges() {
        watching.run(() -> {
            exchanges.watch();
            return 0;
        });
    }

    @Scheduled(every = "${backfuture.ticks.notices:10s}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void notices() {
        telling.run(() -> time.tell(telling.batch()));
    }

    @Scheduled(every = "${backfuture.ticks.removals:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void removals() {
        stopping.run(() -> orders.removeCovered(stopping.batch()));
        removals.run(() -> removing.finish(removals.batch()));
    }

    @Scheduled(every = "${backfuture.ticks.sweeps:5s}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void sweeps() {
        sweeps.run(() -> sweeping.sweep(sweeps.batch()));
    }
}
