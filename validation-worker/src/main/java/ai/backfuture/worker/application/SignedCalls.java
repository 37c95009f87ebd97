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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

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
        Map<Site, Duration> offsets = new EnumMap<>(Site.class);
        pulses.forEach(pulse -> offsets.put(pulse.site(), pulse.offset()));
        List<Asked> asked = new ArrayList<>();
        for (Call call : calls) {
            asked.add(start(call, offsets, 0));
        }
        List<Heard> heard = new ArrayList<>();
        for (int next = 0; next < asked.size(); next++) {
            Asked one = asked.get(next);
            Heard settled = settle(one, asked, offsets);
            if (settled != null) {
                heard.add(settled);
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

    /** Null when the answer leads to another call, which is then under way. */
    private @Nullable Heard settle(Asked one, List<Asked> asked, Map<Site, Duration> offsets) {
        Reply reply = await(one);
        Reading reading =
                switch (reply) {
                    case Reply.Silent silent -> new Reading.Refused(silent.refusal());
                    case Reply.Answered answered -> read(one.call(), answered, offsets);
                };
        if (reading instanceof Reading.Instead instead) {
            if (one.hops() < MOST_HOPS && !deadline.isOver()) {
                asked.add(start(instead.next(), offsets, one.hops() + 1));
                return null;
            }
            reading = new Reading.Refused(Refusal.unavailable("the exchange led us from call to call"));
        }
        if (reading instanceof Reading.Refused refused) {
            line.gate().heard(ref, refused.refusal());
        }
        return new Heard(one.call(), reading, reply.millis());
    }

    private Reading read(Call call, Reply.Answered answered, Map<Site, Duration> offsets) {
        try {
            Reading reading = call.reader().read(answered.answer(), exchangeTime(call, offsets));
            return reading instanceof Reading.Compared compared
                    ? compared.with().apply(credential)
                    : reading;
        } catch (RuntimeException e) {
            return new Reading.Refused(ownFault(call, e));
        }
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
}
