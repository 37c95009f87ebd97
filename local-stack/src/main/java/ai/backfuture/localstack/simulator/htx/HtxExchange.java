package ai.backfuture.localstack.simulator.htx;

import ai.backfuture.localstack.simulator.ApiFamily;
import ai.backfuture.localstack.simulator.ApiRequest;
import ai.backfuture.localstack.simulator.Credentials;
import ai.backfuture.localstack.simulator.Desk;
import ai.backfuture.localstack.simulator.Deterministic;
import ai.backfuture.localstack.simulator.Endpoint;
import ai.backfuture.localstack.simulator.Outcome;
import ai.backfuture.localstack.simulator.Reply;
import ai.backfuture.localstack.simulator.Scenario;
import ai.backfuture.localstack.simulator.Signing;
import ai.backfuture.localstack.simulator.SimulatedExchange;
import ai.backfuture.localstack.simulator.Toll;
import ai.backfuture.localstack.simulator.Trouble;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * HTX, formerly Huobi. Its spot and contract hosts share one prefix here, since no path means different things on the two.
 *
 * @see <a href="https://huobiapi.github.io/docs/spot/v1/en/">Spot</a>
 * @see <a href="https://huobiapi.github.io/docs/usdt_swap/v1/en/">Contracts settled in USDT</a>
 */
public final class HtxExchange implements SimulatedExchange {

    private final ApiFamily spot =
            family(ApiShape.SPOT_V1, PublicEndpoints.spot(), SpotEndpoints.all(), ChangingEndpoints.spot());
    private final ApiFamily newerSpot =
            family(ApiShape.SPOT_V2, PublicEndpoints.newerSpot(), UserEndpoints.all(), ChangingEndpoints.newerSpot());
    private final ApiFamily contracts = family(
            ApiShape.CONTRACT_V1,
            PublicEndpoints.contracts(),
            ContractEndpoints.first(),
            ChangingEndpoints.contracts());
    private final ApiFamily newestContracts =
            family(ApiShape.CONTRACT_V5, ContractEndpoints.newest(), ChangingEndpoints.newestContracts());

    @SafeVarargs
    private static ApiFamily family(ApiShape shape, List<Endpoint>... endpoints) {
        return new ApiFamily(
                new HtxGate(shape),
                Stream.of(endpoints).flatMap(List<Endpoint>::stream).toList());
    }

    @Override
    public String id() {
        return "htx";
    }

    @Override
    public Credentials readyMade(Scenario scenario) {
        String seed = "htx/" + scenario.text();
        String last = Deterministic.alphanumeric(seed + "/user", 10).toLowerCase(Locale.ROOT);
        return new Credentials(
                grouped(Deterministic.hex(seed + "/key", 24)) + "-" + last,
                grouped(Deterministic.hex(seed + "/secret", 29)),
                null);
    }

    private static String grouped(String digits) {
        return digits.replaceAll("(.{8})(?=.)", "$1-");
    }

    @Override
    public Optional<String> objectionTo(Credentials credentials) {
        return credentials.objectionToLetters();
    }

    @Override
    public Map<String, Set<String>> traits() {
        return HtxTraits.ALLOWED;
    }

    @Override
    public Optional<String> claimedKey(ApiRequest request) {
        return request.parameters().value(HtxGate.KEY);
    }

    @Override
    public Outcome answer(ApiRequest request, Desk desk) {
        ApiShape shape = ApiShape.of(request);
        Outcome outcome = family(shape).answer(request, desk);
        Reply reply = ApiShape.stamped(outcome.reply(), desk.now());
        return new Outcome(
                outcome.signing() == Signing.GOOD ? HtxLimits.onto(reply, shape, desk.now()) : reply,
                outcome.signing(),
                outcome.mutating());
    }

    private ApiFamily family(ApiShape shape) {
        return switch (shape) {
            case SPOT_V1 -> spot;
            case SPOT_V2 -> newerSpot;
            case CONTRACT_V1 -> contracts;
            case CONTRACT_V5 -> newestContracts;
        };
    }

    @Override
    public List<Toll> tolls(ApiRequest request) {
        return HtxTolls.of(ApiShape.of(request), claimedKey(request).isPresent());
    }

    @Override
    public Reply inTrouble(Trouble trouble, ApiRequest request, Desk desk) {
        return ApiShape.stamped(HtxTroubles.reply(trouble, request, desk.now()), desk.now());
    }
}
