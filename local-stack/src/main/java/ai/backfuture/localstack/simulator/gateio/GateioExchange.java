package ai.backfuture.localstack.simulator.gateio;

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
 * Gate.io. All of its API v4 is on one host.
 *
 * @see <a href="https://www.gate.com/docs/developers/apiv4/en/">API documentation</a>
 */
public final class GateioExchange implements SimulatedExchange {

    private final ApiFamily api = new ApiFamily(
            new GateioGate(),
            Stream.of(
                            PublicEndpoints.all(),
                            AccountEndpoints.all(),
                            SpotEndpoints.all(),
                            FuturesEndpoints.all(),
                            ChangingEndpoints.all())
                    .flatMap(List<Endpoint>::stream)
                    .toList());

    @Override
    public String id() {
        return "gateio";
    }

    @Override
    public Credentials readyMade(Scenario scenario) {
        String seed = "gateio/" + scenario.text();
        return new Credentials(Deterministic.hex(seed + "/key", 32), Deterministic.hex(seed + "/secret", 64), null);
    }

    @Override
    public Optional<String> objectionTo(Credentials credentials) {
        return credentials.objectionToLetters();
    }

    @Override
    public Map<String, Set<String>> traits() {
        return GateioTraits.ALLOWED;
    }

    @Override
    public Optional<String> claimedKey(ApiRequest request) {
        return request.header(GateioGate.KEY);
    }

    @Override
    public Outcome answer(ApiRequest request, Desk desk) {
        Outcome outcome = api.answer(request, desk);
        Reply reply = GateioHeaders.onto(outcome.reply(), desk.now());
        return new Outcome(reply, outcome.signing(), outcome.mutating());
    }

    @Override
    public List<Toll> tolls(ApiRequest request) {
        return GateioTolls.of(request, claimedKey(request).isPresent());
    }

    @Override
    public Reply inTrouble(Trouble trouble, ApiRequest request, Desk desk) {
        return GateioTroubles.reply(trouble, request, desk.now());
    }
}
