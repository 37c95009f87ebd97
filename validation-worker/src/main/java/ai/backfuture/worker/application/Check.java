package ai.backfuture.worker.application;

import ai.backfuture.contracts.ConnectionEvent;
import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.StepName;
import ai.backfuture.contracts.TestStep;
import ai.backfuture.worker.application.SecretStore.Lookup;
import ai.backfuture.worker.domain.ApiCredential;
import ai.backfuture.worker.domain.Call;
import ai.backfuture.worker.domain.Case;
import ai.backfuture.worker.domain.Heard;
import ai.backfuture.worker.domain.Judging;
import ai.backfuture.worker.domain.Pulse;
import ai.backfuture.worker.domain.Reading;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.domain.Site;
import ai.backfuture.worker.domain.Verdict;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * One run of a check: the exchange's time and the credential at once, then all signed calls at once, then what follows
 * from them. Made for a virtual thread; it waits a lot.
 */
final class Check {

    private static final String SECRET_NOT_READ = "our secret store did not hand out the credential";

    private final Line line;
    private final ConnectionEvent order;
    private final WorkerLimits limits;
    private final Clock clock;
    private final Deadline deadline;
    private final Consumer<List<TestStep>> progress;

    Check(Line line, ConnectionEvent order, WorkerLimits limits, Clock clock, Consumer<List<TestStep>> progress) {
        this.line = line;
        this.order = order;
        this.limits = limits;
        this.clock = clock;
        this.deadline = Deadline.in(limits.testDeadline());
        this.progress = progress;
    }

    Verdict run(SecretStore secrets) {
        List<Call> calls = line.exchange().calls(order.markets());
        Set<Site> sites = calls.stream().map(call -> call.endpoint().site()).collect(Collectors.toSet());
        PulseTaking taking = PulseTaking.start(
                line.pulses(), sites, limits.callTimeout(), order.test().asksStatus());
        Lookup lookup = secrets.read(order.credentialRef());
        return switch (lookup) {
            case Lookup.Unavailable _ ->
                Judging.notAsked(StepName.KEY, Refusal.of(Reason.INTERNAL, null).with(SECRET_NOT_READ), List.of());
            case Lookup.Found found -> {
                try (ApiCredential credential = found.credential()) {
                    yield scrubbed(ask(calls, taking, credential), credential);
                }
            }
        };
    }

    private Verdict ask(List<Call> calls, PulseTaking taking, ApiCredential credential) {
        List<Pulse> pulses = taking.soFar().orElseGet(() -> taking.finish(deadline));
        Case before = caseOf(pulses, List.of());
        progress.accept(Judging.beforeTheKey(before));
        if (!usable(pulses)) {
            return Judging.judge(before);
        }
        Optional<Refusal> unusable = line.exchange().refusal(credential);
        if (unusable.isPresent()) {
            return Judging.notAsked(StepName.KEY, unusable.get(), Judging.beforeTheKey(before));
        }
        SignedCalls signed = new SignedCalls(line, order.credentialRef(), credential, limits, clock, deadline);
        List<Heard> heard = signed.ask(calls, pulses);
        List<Call> skewed =
                heard.stream().filter(Check::isSkewed).map(Heard::call).toList();
        if (!skewed.isEmpty() && !deadline.isOver()) {
            PulseTaking again = PulseTaking.again(
                    line.pulses(),
                    taking.sites(),
                    limits.callTimeout(),
                    order.test().asksStatus());
            pulses = again.finish(deadline);
            if (usable(pulses)) {
                List<Heard> settled = new ArrayList<>(
                        heard.stream().filter(one -> !isSkewed(one)).toList());
                settled.addAll(signed.ask(skewed, pulses));
                heard = settled;
            }
        } else {
            pulses = merged(pulses, taking.finish(deadline), heard);
        }
        return Judging.judge(caseOf(pulses, heard));
    }

    /** Whether the exchange can be asked with a key at all, and with a time that it will take. */
    private boolean usable(List<Pulse> pulses) {
        return pulses.stream()
                .allMatch(pulse ->
                        pulse.refusal() == null && pulse.offset().abs().compareTo(limits.maxClockOffset()) <= 0);
    }

    /** A public call that went wrong is of no weight where signed calls were answered meanwhile. */
    private static List<Pulse> merged(List<Pulse> used, List<Pulse> taken, List<Heard> heard) {
        boolean answered = heard.stream().anyMatch(one -> one.reading() instanceof Reading.Learnt);
        List<Pulse> merged = new ArrayList<>();
        for (int site = 0; site < used.size(); site++) {
            Pulse later = taken.get(site);
            boolean keepUsed = later.refusal() != null && !later.saysClosed() && answered;
            merged.add(keepUsed ? used.get(site) : later);
        }
        return merged;
    }

    private static boolean isSkewed(Heard heard) {
        return heard.reading() instanceof Reading.Refused refused
                && refused.refusal().reason() == Reason.CLOCK_SKEW;
    }

    private Case caseOf(List<Pulse> pulses, List<Heard> heard) {
        return new Case(
                order.markets(), order.test().statements(), limits.maxClockOffset(), pulses, heard, clock.instant());
    }

    /** A hostile exchange may send our key back as its error code. */
    private static Verdict scrubbed(Verdict verdict, ApiCredential credential) {
        Optional<Refusal> echo = verdict.failure()
                .filter(refusal -> refusal.exchangeCode() != null && credential.occursIn(refusal.exchangeCode()));
        return echo.isPresent() ? verdict.withoutExchangeText() : verdict;
    }
}
