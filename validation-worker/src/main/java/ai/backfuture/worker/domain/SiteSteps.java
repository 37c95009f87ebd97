package ai.backfuture.worker.domain;

import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.StepName;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The steps that are about the exchange and our clock, not about the key. */
final class SiteSteps {

    private SiteSteps() {}

    static Judged reachable(Case found) {
        Optional<Refusal> refusal = Refusals.strongest(
                found.pulses().stream().flatMap(pulse -> Optional.ofNullable(pulse.refusal()).stream()));
        long millis = found.pulses().stream().mapToLong(Pulse::millis).max().orElse(0);
        if (refusal.isPresent()) {
            return Judged.refused(StepName.REACHABLE, refusal.get()).lasting(millis);
        }
        if (found.pulses().stream().anyMatch(Pulse::cancelOnly)) {
            return Judged.warned(StepName.REACHABLE, "the exchange answers, but takes no new orders now")
                    .lasting(millis);
        }
        return Judged.passed(StepName.REACHABLE, "the exchange answers").lasting(millis);
    }

    static Judged clock(Case found) {
        Optional<Refusal> told =
                Refusals.strongest(found.refusals().filter(refusal -> refusal.reason() == Reason.CLOCK_SKEW));
        if (told.isPresent()) {
            return Judged.refused(StepName.CLOCK, told.get());
        }
        List<Pulse> usable =
                found.pulses().stream().filter(pulse -> pulse.refusal() == null).toList();
        if (usable.isEmpty()) {
            return Judged.skipped(StepName.CLOCK);
        }
        Duration offset = usable.stream()
                .map(Pulse::offset)
                .max(Comparator.comparing(Duration::abs))
                .orElse(Duration.ZERO);
        String evidence = "offset " + offset.toMillis() + " ms";
        if (offset.abs().compareTo(found.maxOffset()) > 0) {
            return Judged.refused(
                    StepName.CLOCK, Refusal.of(Reason.CLOCK_SKEW, null).with(evidence));
        }
        return Judged.passed(StepName.CLOCK, evidence);
    }
}
