package ai.backfuture.worker.domain;

import java.util.Optional;

/**
 * A signed call with what came of it in the end.
 *
 * @param reading {@link Reading.Learnt} or {@link Reading.Refused}: the others have been followed
 */
public record Heard(Call call, Reading reading, long millis) {

    public Heard {
        if (!(reading instanceof Reading.Learnt || reading instanceof Reading.Refused)) {
            throw new IllegalArgumentException("a reading that leads to something else is not the last word");
        }
    }

    Optional<Facts> facts() {
        return reading instanceof Reading.Learnt learnt ? Optional.of(learnt.facts()) : Optional.empty();
    }

    Optional<Refusal> refusal() {
        return reading instanceof Reading.Refused refused ? Optional.of(refused.refusal()) : Optional.empty();
    }
}
