package ai.backfuture.localstack.simulator.binance;

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
 * Binance with HMAC keys. The first part of a path names the API ({@code api}, {@code sapi}, {@code fapi}, {@code dapi}),
 * so that its hosts may share one prefix.
 *
 * @see <a href="https://developers.binance.com/docs/binance-spot-api-docs/rest-api">Spot</a>
 * @see <a href="https://developers.binance.com/docs/derivatives/usds-margined-futures/general-info">Futures</a>
 */
public final class BinanceExchange implements SimulatedExchange {

    private final ApiFamily api = new ApiFamily(
            new BinanceGate(),
            Stream.of(
                            PublicEndpoints.all(),
                            SpotEndpoints.all(),
                            WalletEndpoints.all(),
                            FuturesEndpoints.all(),
                            MovingEndpoints.all())
                    .flatMap(List<Endpoint>::stream)
                    .toList());

    @Override
    public String id() {
        return "binance";
    }

    @Override
    public Credentials readyMade(Scenario scenario) {
        String seed = "binance/" + scenario.text();
        return new Credentials(longText(seed + "/key"), longText(seed + "/secret"), null);
    }

    private static String longText(String seed) {
        return Deterministic.alphanumeric(seed + "/1", 32) + Deterministic.alphanumeric(seed + "/2", 32);
    }

    @Override
    public Optional<String> objectionTo(Credentials credentials) {
        return credentials.objectionToLetters();
    }

    @Override
    public Map<String, Set<String>> traits() {
        return BinanceTraits.ALLOWED;
    }

    @Override
    public Optional<String> claimedKey(ApiRequest request) {
        return request.header(BinanceGate.KEY);
    }

    @Override
    public Outcome answer(ApiRequest request, Desk desk) {
        Outcome outcome = api.answer(request, desk);
        return new Outcome(UsedWeight.onto(outcome.reply(), request), outcome.signing(), outcome.mutating());
    }

    @Override
    public List<Toll> tolls(ApiRequest request) {
        return BinanceTolls.of(request);
    }

    @Override
    public Reply inTrouble(Trouble trouble, ApiRequest request, Desk desk) {
        return switch (trouble) {
            case Trouble.Maintenance()
            when request.path().equals(PublicEndpoints.STATUS) -> BinanceReplies.status(1, "system_maintenance");
            case Trouble.Maintenance() -> BinanceReplies.underMaintenance();
            case Trouble.ServerError() -> BinanceReplies.serverError();
            case Trouble.RateLimited limited ->
                UsedWeight.up(BinanceReplies.tooMuchWeight(request, limited.retryAfterSeconds()), request);
            case Trouble.Banned(long seconds) ->
                BinanceReplies.banned(desk.now().plusSeconds(seconds), seconds);
            case Trouble.KeyExpired() -> BinanceReplies.keyAddressOrRight(request);
            case Trouble.AccountRestricted() -> BinanceReplies.restricted(request);
            case Trouble.ClockOff() -> BinanceReplies.outsideWindow();
        };
    }
}
