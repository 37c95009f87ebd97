package ai.backfuture.connection.adapter.schedule;

import ai.backfuture.connection.application.EndingLease;
import ai.backfuture.connection.application.EndingTest;
import ai.backfuture.connection.application.RemovingConnection;
import ai.backfuture.connection.application.SweepingIntents;
import ai.backfuture.connection.application.TestingConnection;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;

/** The ticks of this instance. Every instance ticks; rows that one has locked or claimed, the others skip. */
@ApplicationScoped
class Ticks {

    private final TestingConnection testing;
    private final EndingTest endingTest;
    private final EndingLease endingLease;
    private final RemovingConnection removing;
    private final SweepingIntents sweeping;

    private final Job due = new Job("ordering tests that are due", 100);
    private final Job unanswered = new Job("giving up tests that nobody answered", 100);
    private final Job lapsed = new Job("ending leases", 100);
    private final Job removals = new Job("finishing removals", 5);
    private final Job sweeps = new Job("sweeping secrets without a connection", 5);

    Ticks(
            TestingConnection testing,
            EndingTest endingTest,
            EndingLease endingLease,
            RemovingConnection removing,
            SweepingIntents sweeping) {
        this.testing = testing;
        this.endingTest = endingTest;
        this.endingLease = endingLease;
        this.removing = removing;
        this.sweeping = sweeping;
    }

    @Scheduled(every = "${backfuture.ticks.tests:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void tests() {
        unanswered.run(() -> endingTest.giveUpUnanswered(unanswered.batch()));
        lapsed.run(() -> endingLease.endLapsed(lapsed.batch()));
        due.run(() -> testing.testDue(due.batch()));
    }

    @Scheduled(every = "${backfuture.ticks.removals:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void removals() {
        removals.run(() -> removing.finish(removals.batch()));
    }

    @Scheduled(every = "${backfuture.ticks.sweeps:5s}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void sweeps() {
        sweeps.run(() -> sweeping.sweep(sweeps.batch()));
    }
}
