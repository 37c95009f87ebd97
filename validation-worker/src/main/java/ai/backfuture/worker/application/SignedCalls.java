package ai.backfuture.worker.application;

import ai.backfuture.contracts.CredentialRef;
import ai.backfuture.contracts.Reason;
import ai.backfuture.worker.application.ExchangeCalls.Reply;
import ai.backfuture.worker.domain.ApiCredential;
import ai.backfuture.worker.domain.Call;
import ai.backfuture.worker.domain.Heard;
import ai.backfuture.worker.domain.Pulse;
import ai.backfuture.worker.domain.Reading;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.domain.Site;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** The signed calls of one check: all under way at once, each followed to its last word. */
final class SignedCalls {

    private static final Logger LOG = Logger.getLogger(SignedCalls.class);

    /** The longest chain that one call may grow into. */
    private static final int MOST_HOPS = 3;

    private static final Duration GRACE = Duration.ofMillis(250);

    private final Line line;
    private final CredentialRef ref;
    private final ApiCredential credential;
    private final WorkerLimits limits;
    private final Clock clock;
    private final Deadline deadline;

    SignedCalls(
            Line line,
            CredentialRef ref,
            ApiCredential credential,
            WorkerLimits limits,
            Clock clock,
            Deadline deadline) {
        this.line = line;
        this.ref = ref;
        this.credential = credential;
        this.limits = limits;
        this.clock = clock;
        this.deadline = deadline;
    }

    List<Heard> ask(List<Call> calls, List<Pulse> pulses) {
        Map<Site, Duration> offsets = new LinkedHashMap<>();
        pulses.forEach(pulse -> offsets.put(pulse.site(), pulse.offset()));
        OtherSites others = new OtherSites(site -> line.calls().reaches(line.exchange(), site));
        List<Asked> asked = new ArrayList<>();
        for (Call call : calls) {
            asked.add(start(call, offsets, 0));
        }
        List<Heard> heard = new ArrayList<>();
        for (int next = 0; next < asked.size(); next++) {
            Asked one = asked.get(next);
            Reply reply = await(one);
            switch (outcome(one, reply, others, offsets)) {
                case Outcome.Last last -> heard.add(settled(one.call(), last.reading(), reply));
                case Outcome.Ask ask -> asked.add(start(ask.call(), offsets, ask.hops()));
                case Outcome.Later _ -> asked.add(one);
            }
        }
        return heard;
    }

    private Asked start(Call call, Map<Site, Duration> offsets, int hops) {
        Optional<Refusal> held = line.gate().heldNow();
        if (held.isPresent()) {
            return new Asked(call, CompletableFuture.completedFuture(new Reply.Silent(held.get(), 0)), hops);
        }
        try {
            Instant time = exchangeTime(call, offsets);
            Duration limit = deadline.leftOf(limits.callTimeout());
            return new Asked(
                    call, line.calls().send(line.exchange(), call.signer().sign(credential, time), limit), hops);
        } catch (RuntimeException e) {
            return new Asked(call, CompletableFuture.completedFuture(new Reply.Silent(ownFault(call, e), 0)), hops);
        }
    }

    private Outcome outcome(Asked one, Reply reply, OtherSites others, Map<Site, Duration> offsets) {
        Site site = one.call().endpoint().site();
        Reading reading = read(one.call(), reply, offsets);
        if (!(reading instanceof Reading.Elsewhere)) {
            others.heardFrom(site);
        }
        return switch (reading) {
            case Reading.Learnt _, Reading.Refused _, Reading.Compared _ -> new Outcome.Last(reading);
            case Reading.Instead _, Reading.Elsewhere _
            when deadline.isOver() ->
                last(Refusal.unavailable("there was no time left for what the exchange's answer led to"));
            case Reading.Instead instead ->
                one.hops() < MOST_HOPS
                        ? new Outcome.Ask(instead.next(), one.hops() + 1)
                        : last(Refusal.unavailable("the exchange led us from call to call"));
            // needs no limit of its own: no site is asked again that has sent a call away
            case Reading.Elsewhere elsewhere ->
                switch (others.sentAway(site, elsewhere)) {
                    case OtherSites.Next.Ask ask -> new Outcome.Ask(ask.call(), one.hops());
                    case OtherSites.Next.Wait _ -> new Outcome.Later();
                    case OtherSites.Next.Nowhere _ -> last(elsewhere.refusal());
                };
        };
    }

    private static Outcome last(Refusal refusal) {
        return new Outcome.Last(new Reading.Refused(refusal));
    }

    private Heard settled(Call call, Reading reading, Reply reply) {
        if (reading instanceof Reading.Refused refused) {
            line.gate().heard(ref, refused.refusal());
        }
        return new Heard(call, reading, reply.millis());
    }

    private Reading read(Call call, Reply reply, Map<Site, Duration> offsets) {
        try {
            return switch (reply) {
                case Reply.Silent silent -> new Reading.Refused(silent.refusal());
                case Reply.Answered answered ->
                    compared(call.reader().read(answered.answer(), exchangeTime(call, offsets)));
            };
        } catch (RuntimeException e) {
            return new Reading.Refused(ownFault(call, e));
        }
    }

    private Reading compared(Reading reading) {
        return reading instanceof Reading.Compared comparing ? comparing.with().apply(credential) : reading;
    }

    /** A follow-up may go to a site that no other call needed; one exchange's clocks hardly differ. */
    private Instant exchangeTime(Call call, Map<Site, Duration> offsets) {
        Duration offset = offsets.get(call.endpoint().site());
        return clock.instant()
                .plus(offset != null ? offset : offsets.values().iterator().next());
    }

    private Reply await(Asked one) {
        Duration limit = deadline.leftOf(limits.callTimeout()).plus(GRACE);
        try {
            return one.reply().get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return new Reply.Silent(Refusal.unavailable("the exchange did not answer in time"), limit.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reply.Silent(Refusal.of(Reason.INTERNAL, null).with("the test was broken off"), 0);
        }
    }

    /** Only the type of the exception: its message may hold anything. */
    private static Refusal ownFault(Call call, RuntimeException e) {
        LOG.errorf("%s failed on our side: %s", call, e.getClass().getName());
        return Refusal.of(Reason.INTERNAL, null);
    }

    private record Asked(Call call, CompletableFuture<Reply> reply, int hops) {}

    /** What comes after an answer. */
    private sealed interface Outcome {

        record Last(Reading reading) implements Outcome {}

        record Ask(Call call, int hops) implements Outcome {}

        /** Another call decides; look at the same answer once more after it. */
        record Later() implements Outcome {}
    }
}
