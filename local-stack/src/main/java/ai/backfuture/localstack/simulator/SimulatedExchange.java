package ai.backfuture.localstack.simulator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One exchange, as its documents describe it. Implementations hold no state about accounts and never block; faults,
 * delays and the log of calls are around them.
 */
public interface SimulatedExchange {

    /** The prefix that it is served under. */
    String id();

    /** Credentials in the exchange's own format, the same in every run. */
    Credentials readyMade(Scenario scenario);

    /** Why the exchange could not have issued these, if it could not. Lengths are no reason. */
    Optional<String> objectionTo(Credentials credentials);

    /** Names and allowed values of what only this exchange knows about an account. */
    Map<String, Set<String>> traits();

    /** The key that a call claims to come from, unchecked. */
    Optional<String> claimedKey(ApiRequest request);

    /** The exchange's answer, all its checks done in its own order. */
    Outcome answer(ApiRequest request, Desk desk);

    /** What the call takes of the limits that are counted for the caller's address. */
    List<Toll> tolls(ApiRequest request);

    /** How the exchange words a trouble on this call. */
    Reply inTrouble(Trouble trouble, ApiRequest request, Desk desk);
}
