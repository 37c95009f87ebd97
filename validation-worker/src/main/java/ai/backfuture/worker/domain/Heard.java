package ai.backfuture.worker.domain;

import java.util.Optional;

/**
 * A signed call with what came of it in the end.
 *
 * @param reading never {@link Reading.Instead} or {@link Reading.Compared}: these have been followed
 */
public record Heard(Call call, Reading reading, long millis) {

    public Heard {
        if (reading instanceof Reading.Instead || reading instanceof Reading.Compared) {
            throw new IllegalArgumentException("a call that leads to something else is not the last word");
        }
    }

    Optional<Facts> facts() {
        return reading instanceof Reading.Learnt learnt ? Optional.of(learnt.facts()) : Optional.empty();
    }

    Optional<Refusal> refusal() {
        return reading instanceof Reading.Refused refused ? Optional.of(refused.refusal()) : Optional.empty();
    }
}
