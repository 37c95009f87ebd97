package ai.backfuture.worker.application;

import ai.backfuture.worker.application.ExchangeCalls.Reply;
import ai.backfuture.worker.domain.Exchange;
import ai.backfuture.worker.domain.PublicCall;
import ai.backfuture.worker.domain.PublicCall.Sign;
import ai.backfuture.worker.domain.Pulse;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.domain.Site;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The pulses of one exchange's main sites: measured when needed, once for all tests that need it at that moment, and kept for
 * a short while so that most tests spend no round trip on the time.
 */
final class Pulses {

    private final Exchange exchange;
    private final ExchangeCalls calls;
    private final Gate gate;
    private final WorkerLimits limits;
    private final Clock clock;
    private final Map<Site, AtomicReference<Pulse>> latest = new HashMap<>();
    private final Map<Site, AtomicReference<CompletableFuture<Pulse>>> running = new HashMap<>();

    Pulses(Exchange exchange, ExchangeCalls calls, Gate gate, WorkerLimits limits, Clock clock) {
        this.exchange = exchange;
        this.calls = calls;
        this.gate = gate;
        this.limits = limits;
        this.clock = clock;
        for (Site site : Site.MAIN) {
            latest.put(site, new AtomicReference<>());
            running.put(site, new AtomicReference<>());
        }
    }

    Optional<Pulse> fresh(Site site) {
        return youngerThan(limits.pulseFresh(), site);
    }

    Optional<Pulse> usable(Site site) {
        return youngerThan(limits.pulseUsable(), site);
    }

    /** The exchange's time minus ours as last measured, however long ago. */
    Optional<Duration> lastOffset() {
        return latest.values().stream()
                .map(AtomicReference::get)
                .filter(pulse -> pulse != null)
                .map(Pulse::offset)
                .findFirst();
    }

    private Optional<Pulse> youngerThan(Duration age, Site site) {
        return Optional.ofNullable(latest.get(site).get())
                .filter(pulse -> Duration.between(pulse.measuredAt(), clock.instant())
                                .abs()
                                .compareTo(age)
                        < 0);
    }

    /**
     * Measures, or joins a measurement that is under way. The future never fails.
     *
     * @param withStatus false to ask for the time alone
     */
    CompletableFuture<Pulse> take(Site site, boolean withStatus) {
        AtomicReference<CompletableFuture<Pulse>> slot = running.get(site);
        CompletableFuture<Pulse> mine = new CompletableFuture<>();
        while (!slot.compareAndSet(null, mine)) {
            CompletableFuture<Pulse> theirs = slot.get();
            if (theirs != null) {
                return theirs;
            }
        }
        measure(site, withStatus).whenComplete((pulse, bug) -> {
            slot.set(null);
            mine.complete(bug == null ? pulse : refused(site, Refusal.unavailable("our own fault"), 0));
        });
        return mine;
    }

    private CompletableFuture<Pulse> measure(Site site, boolean withStatus) {
        Optional<Refusal> held = gate.heldNow();
        if (held.isPresent()) {
            return CompletableFuture.completedFuture(refused(site, held.get(), 0));
        }
        List<PublicCall> questions = exchange.pulse(site);
        List<CompletableFuture<Heard>> answers = questions.stream()
                .limit(withStatus ? questions.size() : 1)
                .map(this::ask)
                .toList();
        return CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
                .thenApply(done ->
                        put(site, answers.stream().map(CompletableFuture::join).toList()));
    }

    private CompletableFuture<Heard> ask(PublicCall question) {
        return calls.send(exchange, question.request(), limits.callTimeout()).thenApply(reply -> {
            Instant now = clock.instant();
            Sign sign =
                    switch (reply) {
                        case Reply.Answered answered -> question.reader().apply(answered.answer(), now);
                        case Reply.Silent silent -> new Sign.Unclear(silent.refusal());
                    };
            return new Heard(sign, now, reply.millis());
        });
    }

    private Pulse put(Site site, List<Heard> heard) {
        Pulse pulse = combine(site, heard);
        if (pulse.refusal() == null) {
            latest.get(site).set(pulse);
        } else if (pulse.saysClosed()) {
            latest.get(site).set(null);
        }
        return pulse;
    }

    private Pulse combine(Site site, List<Heard> heard) {
        long millis = heard.stream().mapToLong(Heard::millis).max().orElse(0);
        Duration offset = null;
        Refusal unclear = null;
        boolean cancelOnly = false;
        for (Heard one : heard) {
            switch (one.sign()) {
                case Sign.Time time -> offset = Duration.between(one.midpoint(), time.exchangeTime());
                case Sign.Open _ -> {}
                case Sign.CancelOnly _ -> cancelOnly = true;
                case Sign.Closed closed -> {
                    return Pulse.closed(site, closed.refusal(), clock.instant(), millis);
                }
                case Sign.Unclear why -> {
                    gate.heard(why.refusal());
                    unclear = why.refusal();
                }
            }
        }
        if (offset == null) {
            Refusal refusal = unclear == null ? Refusal.unavailable("the exchange did not tell its time") : unclear;
            return refused(site, refusal, millis);
        }
        return Pulse.found(site, offset, cancelOnly, clock.instant(), millis);
    }

    private Pulse refused(Site site, Refusal refusal, long millis) {
        return Pulse.refused(site, refusal, clock.instant(), millis);
    }

    private record Heard(Sign sign, Instant at, long millis) {

        /** When the exchange looked at its clock, as far as can be told. */
        Instant midpoint() {
            return at.minusMillis(millis / 2);
        }
    }
}
