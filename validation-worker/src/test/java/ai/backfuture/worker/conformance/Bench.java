package ai.backfuture.worker.conformance;

import ai.backfuture.contracts.ConnectionEvent;
import ai.backfuture.contracts.ConnectionEvent.ConnectionTestRequested;
import ai.backfuture.contracts.CredentialRef;
import ai.backfuture.contracts.Statements;
import ai.backfuture.contracts.TestOrder;
import ai.backfuture.contracts.TestStep;
import ai.backfuture.contracts.Trigger;
import ai.backfuture.contracts.ValidationEvent;
import ai.backfuture.localstack.simulator.ExchangeSimulator;
import ai.backfuture.worker.WorkerFixture;
import ai.backfuture.worker.application.SecretStore.Lookup;
import ai.backfuture.worker.application.TestLimits;
import ai.backfuture.worker.application.TestingConnection;
import ai.backfuture.worker.conformance.Setup.Fault;
import ai.backfuture.worker.conformance.SimulatorControl.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** A simulator of its own and the worker's real check before it; runs one case at a time. */
final class Bench implements AutoCloseable {

    /** Long enough to tell calls that wait for each other from calls that do not, on a busy machine. */
    private static final Duration LATENCY = Duration.ofMillis(200);

    private static final TestLimits PATIENT = limits(Duration.ofSeconds(30), Duration.ofSeconds(15));
    private static final TestLimits IMPATIENT = limits(Duration.ofSeconds(4), Duration.ofMillis(1_500));

    private final ExchangeSimulator simulator = ExchangeSimulator.start(0);
    private final SimulatorControl control = new SimulatorControl(simulator.baseUrl());
    private final WorkerFixture worker = WorkerFixture.towards(simulator.baseUrl());

    Outcome run(ConformanceTable table, Row.Ends row) {
        Setup setup = table.setup(row);
        Pasting pasting = pasting(table, setup);
        place(table, setup, pasting);
        List<TestStep> progress = new CopyOnWriteArrayList<>();
        WorkerFixture.Parts parts = worker.parts(setup.impatient() ? IMPATIENT : PATIENT);
        TestingConnection testing =
                parts.testing(ref -> new Lookup.Found(pasting.credential()), (order, steps) -> progress.addAll(steps));
        ConnectionEvent order = order(table, row, setup);
        for (int before = 1; before < setup.timesRun(); before++) {
            testing.test(order);
        }
        progress.clear();
        long seen = lastCall(table);
        ValidationEvent event = testing.test(order).orElseThrow();
        List<Call> calls = control.callsAfter(table.exchange().value(), seen);
        control.liftFaults();
        return new Outcome(event, progress, calls, parts.meters(), pasting.canaries());
    }

    /** How many answers the test waits for one after the other: a slow machine only adds to it, so the least counts. */
    int roundTrips(ConformanceTable table, Row.Ends row, int atBest) {
        int least = Integer.MAX_VALUE;
        for (int times = 0; times < 3 && least > atBest; times++) {
            Setup setup = table.setup(row).with("latency", Long.toString(LATENCY.toMillis()), Setup.Reach.EVERY_CALL);
            Pasting pasting = pasting(table, setup);
            place(table, setup, pasting);
            long seen = lastCall(table);
            ValidationEvent unused = worker.parts(PATIENT)
                    .testing(ref -> new Lookup.Found(pasting.credential()), (order, steps) -> {})
                    .test(order(table, row, setup))
                    .orElseThrow();
            List<Instant> asked = control.callsAfter(table.exchange().value(), seen).stream()
                    .map(Call::time)
                    .toList();
            least = Math.min(least, RoundTrips.of(asked, LATENCY));
            control.liftFaults();
        }
        return least;
    }

    private Pasting pasting(ConformanceTable table, Setup setup) {
        Pasting own = control.pasting(account(table));
        Pasting other = control.pasting(table.exchange() + "-slow");
        return switch (setup.pasted()) {
            case WHAT_THE_EXCHANGE_ISSUED -> own;
            case ANOTHER_SECRET -> own.withSecretOf(other);
            case ANOTHER_PASSPHRASE -> own.withPassphraseOf(other);
            case A_KEY_OF_NOBODY -> own.withKeyOfNobody();
        };
    }

    private void place(ConformanceTable table, Setup setup, Pasting pasting) {
        control.shape(account(table), setup);
        for (Fault fault : setup.faults()) {
            String path =
                    switch (fault.reach()) {
                        case EVERY_CALL, SIGNED_CALLS -> null;
                        case KEY_INFO -> table.traits().keyInfoPath();
                        case SPOT_BALANCE -> table.traits().balancePath();
                        case SIGNED_PATH, PATH -> fault.path();
                    };
            boolean everybody = fault.reach() == Setup.Reach.EVERY_CALL || fault.reach() == Setup.Reach.PATH;
            String account = everybody ? null : account(table);
            String value = Placeholders.filled(fault.value(), pasting.apiKey());
            control.place(table.exchange().value(), fault.name(), value, path, account);
        }
    }

    private long lastCall(ConformanceTable table) {
        List<Call> calls = control.callsAfter(table.exchange().value(), 0);
        return calls.isEmpty() ? 0 : calls.getLast().number();
    }

    private static String account(ConformanceTable table) {
        return table.exchange() + "-valid";
    }

    private static ConnectionEvent order(ConformanceTable table, Row.Ends row, Setup setup) {
        Instant now = Instant.now();
        Statements statements = setup.stated() ? new Statements(true, now) : Statements.none();
        return new ConnectionTestRequested(
                UUID.randomUUID(),
                "alice",
                table.exchange(),
                row.markets(),
                CredentialRef.of(UUID.randomUUID(), UUID.randomUUID()),
                new TestOrder(1, Trigger.ADDED, now, now.plusSeconds(600), statements, null, null));
    }

    private static TestLimits limits(Duration test, Duration call) {
        return new TestLimits(test, call, Duration.ofSeconds(30), Duration.ofSeconds(10), Duration.ofMinutes(2), 16);
    }

    @Override
    public void close() {
        worker.close();
        control.close();
        simulator.close();
    }
}
