package ai.backfuture.localstack.simulator;

/**
 * A reply and what the simulator noted about the call.
 *
 * @param mutating whether the call, if let through, would change something on a real exchange
 */
public record Outcome(Reply reply, Signing signing, boolean mutating) {

    Outcome answering(Reply other) {
        return new Outcome(other, signing, mutating);
    }
}
