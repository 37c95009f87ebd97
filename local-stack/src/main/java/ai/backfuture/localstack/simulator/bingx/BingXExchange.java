package ai.backfuture.localstack.simulator.bingx;

import ai.backfuture.localstack.simulator.ApiFamily;
import ai.backfuture.localstack.simulator.ApiRequest;
import ai.backfuture.localstack.simulator.Credentials;
import ai.backfuture.localstack.simulator.Desk;
import ai.backfuture.localstack.simulator.Deterministic;
import ai.backfuture.localstack.simulator.Endpoint;
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
import java.util.stream.Stream;

/**
 * BingX. Spot and futures share one host.
 *
 * @see <a href="https://bingx-api.github.io/docs-v3/#/en/">API documentation</a>
 */
public final class BingXExchange implements SimulatedExchange {

    private final ApiFamily api = new ApiFamily(
            new BingXGate(),
            Stream.of(
                            PublicEndpoints.all(),
                            AccountEndpoints.all(),
                            SpotEndpoints.all(),
                            SwapEndpoints.all(),
                            MovingEndpoints.all())
                    .flatMap(List<Endpoint>::stream)
                    .toList());

    @Override
    public String id() {
        return "bingx";
    }

    @Override
    public Credentials readyMade(Scenario scenario) {
        String seed = "bingx/" + scenario.text();
        return new Credentials(eighty(seed + "/key"), eighty(seed + "/secret"), null);
    }

    private static String eighty(String seed) {
        return Deterministic.alphanumeric(seed + "/1", 32)
                + Deterministic.alphanumeric(seed + "/2", 32)
                + Deterministic.alphanumeric(seed + "/3", 16);
    }

    @Override
    public Optional<String> objectionTo(Credentials credentials) {
        return credentials.objectionToLetters();
    }

    @Override
    public Map<String, Set<String>> traits() {
        return BingXTraits.ALLOWED;
    }

    @Override
    public Optional<String> claimedKey(ApiRequest request) {
        return request.header(BingXGate.KEY);
    }

    @Override
    public Outcome answer(ApiRequest request, Desk desk) {
        Outcome outcome = api.answer(request, desk);
        return new Outcome(RateLimitHeaders.onto(outcome.reply()), outcome.signing(), outcome.mutating());
    }

    @Override
    public List<Toll> tolls(ApiRequest request) {
        return BingXTolls.of(request);
    }

    @Override
    public Reply inTrouble(Trouble trouble, ApiRequest request, Desk desk) {
        return BingXReplies.inTrouble(trouble, desk.now());
    }
}
