package ai.backfuture.worker.domain;

import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.contracts.Market;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What we must know about one exchange to check a key: how it signs, which calls are harmless, what its answers and
 * error codes mean. Nothing about HTTP, time limits or metrics.
 *
 * <p>Implementations hold no state and are used by many checks at once.
 */
public interface Exchange {

    ExchangeId id();

    /**
     * Everything that may ever be asked with a user's key. None of it changes anything at the exchange; a request for
     * anything else is never sent.
     */
    Set<Endpoint> harmless();

    /**
     * The public calls that tell a main site's time and, where there is such a call, whether it is open. Independent of
     * each other; the first, and no other, answers with {@link PublicCall.Sign.Time}. Further sites go by the same clock.
     */
    List<PublicCall> pulse(Site site);

    /**
     * What can be said of a credential without asking, such as that we cannot sign with a key of its kind; empty for
     * whatever is worth a call.
     */
    default Optional<Refusal> refusal(ApiCredential credential) {
        return Optional.empty();
    }

    /**
     * The signed calls of a check, independent of each other and as few and light as prove every step, each to a main
     * site. Exactly one of them proves {@link ai.backfuture.contracts.StepName#PERMISSIONS}.
     */
    List<Call> calls(Set<Market> markets);
}
