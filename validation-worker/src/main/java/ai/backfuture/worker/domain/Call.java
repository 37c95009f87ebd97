package ai.backfuture.worker.domain;

import static java.util.Objects.requireNonNull;

import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.StepName;
import java.time.Instant;

/**
 * A signed call of a check.
 *
 * @param step the step that this call proves; {@link StepName#PERMISSIONS} for the one that describes the key
 * @param market the market that it is asked for
 * @param endpoint as it is shown; where its path has an id, the request carries it and the result does not
 */
public record Call(StepName step, Market market, Endpoint endpoint, Signer signer, Reader reader) {

    /** Builds and signs the request for a point of the exchange's own time. Never keeps the credential. */
    @FunctionalInterface
    public interface Signer {
        Request sign(ApiCredential credential, Instant exchangeTime);
    }

    /** Reads an answer of any status. Never throws for what an exchange may send. */
    @FunctionalInterface
    public interface Reader {
        Reading read(Answer answer, Instant exchangeTime);
    }

    public Call {
        requireNonNull(step, "step");
        requireNonNull(market, "market");
        requireNonNull(endpoint, "endpoint");
        requireNonNull(signer, "signer");
        requireNonNull(reader, "reader");
    }

    @Override
    public String toString() {
        return endpoint.toString();
    }
}
