package ai.backfuture.localstack.simulator.mexc;

import ai.backfuture.localstack.simulator.ApiFamily;
import ai.backfuture.localstack.simulator.ApiRequest;
import ai.backfuture.localstack.simulator.Credentials;
import ai.backfuture.localstack.simulator.Desk;
import ai.backfuture.localstack.simulator.Deterministic;
import ai.backfuture.localstack.simulator.Outcome;
import ai.backfuture.localstack.simulator.Reply;
import ai.backfuture.localstack.simulator.Scenario;
import ai.backfuture.localstack.simulator.SimulatedExchange;
import ai.backfuture.localstack.simulator.Toll;
import ai.backfuture.localstack.simulator.Trouble;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * MEXC. The path tells which of its two APIs is meant, so both hosts may share one prefix.
 *
 * @see <a href="https://www.mexc.com/api-docs/spot-v3/introduction">Spot v3</a>
 * @see <a href="https://www.mexc.com/api-docs/futures/integration-guide">Futures</a>
 */
public final class MexcExchange implements SimulatedExchange {

    private static final String FUTURES = "/api/v1/";

    /** Where the second of two hosts is served. */
    private static final String OLD_HOST = "/contract";

    private final ApiFamily spot = new ApiFamily(new SpotGate(), SpotEndpoints.all());
    private final ApiFamily futures = new ApiFamily(new FuturesGate(), FuturesEndpoints.all());

    @Override
    public String id() {
        return "mexc";
    }

    @Override
    public Credentials readyMade(Scenario scenario) {
        String seed = "mexc/" + scenario.text();
        return new Credentials(
                "mx0" + Deterministic.alphanumeric(seed + "/key", 15), Deterministic.hex(seed + "/secret", 32), null);
    }

    @Override
    public Optional<String> objectionTo(Credentials credentials) {
        return credentials.objectionToLetters();
    }

    @Override
    public Map<String, Set<String>> traits() {
        return MexcTraits.ALLOWED;
    }

    @Override
    public Optional<String> claimedKey(ApiRequest request) {
        return isFutures(onOneHost(request)) ? request.header(FuturesGate.KEY) : request.header(SpotGate.KEY);
    }

    @Override
    public Outcome answer(ApiRequest request, Desk desk) {
        ApiRequest seen = onOneHost(request);
        return isFutures(seen) ? futures.answer(seen, desk) : spot.answer(seen, desk);
    }

    @Override
    public List<Toll> tolls(ApiRequest request) {
        ApiRequest seen = onOneHost(request);
        return isFutures(seen) ? MexcTolls.ofFutures(seen) : MexcTolls.ofSpot(seen);
    }

    @Override
    public Reply inTrouble(Trouble trouble, ApiRequest request, Desk desk) {
        return isFutures(onOneHost(request)) ? FuturesReplies.inTrouble(trouble) : SpotReplies.inTrouble(trouble);
    }

    private static boolean isFutures(ApiRequest request) {
        return request.path().startsWith(FUTURES);
    }

    /** The futures API answers on the host that it had before, too. */
    private static ApiRequest onOneHost(ApiRequest request) {
        return request.path().startsWith(OLD_HOST + FUTURES) ? request.below(OLD_HOST) : request;
    }
}
