package ai.backfuture.worker.domain;

import ai.backfuture.contracts.StepName;
import java.util.List;
import java.util.Optional;

/** Can balances, orders and positions be read? What they hold is nobody's business here: empty is fine. */
final class ReadSteps {

    private ReadSteps() {}

    static Judged read(StepName step, Case found) {
        List<Heard> calls = found.about(step).toList();
        if (calls.isEmpty()) {
            return Judged.skipped(step);
        }
        Optional<Refusal> refusal = Refusals.strongest(calls.stream().flatMap(heard -> heard.refusal().stream()));
        return refusal.map(why -> Judged.refused(step, why))
                .orElseGet(() -> Judged.passed(step, "readable"))
                .by(calls.stream());
    }
}
