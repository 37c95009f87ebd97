package ai.backfuture.localstack.simulator.kucoin;

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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * KuCoin. Its two hosts share one prefix here; no documented path means different things on the two.
 *
 * @see <a href="https://www.kucoin.com/docs-new/introduction">API documentation</a>
 */
public final class KuCoinExchange implements SimulatedExchange {

    private final ApiFamily api = new ApiFamily(
            new KuCoinGate(),
            Stream.of(
                            PublicEndpoints.all(),
                            AccountEndpoints.all(),
                            SpotOrderEndpoints.all(),
                            FuturesEndpoints.all(),
                            MovingEndpoints.all())
                    .flatMap(List<Endpoint>::stream)
                    .toList());

    @Override
    public String id() {
        return "kucoin";
    }

    @Override
    public Credentials readyMade(Scenario scenario) {
        String seed = "kucoin/" + scenario.text();
        return new Credentials(
                Deterministic.hex(seed + "/key", 24),
                Deterministic.uuid(seed + "/secret"),
                Deterministic.alphanumeric(seed + "/passphrase", 12));
    }

    @Override
    public Optional<String> objectionTo(Credentials credentials) {
        String passphrase = credentials.passphrase();
        if (passphrase == null || passphrase.isEmpty()) {
            return Optional.of("a KuCoin key has a passphrase");
        }
        return credentials.objectionToLetters();
    }

    @Override
    public Map<String, Set<String>> traits() {
        return KuCoinTraits.ALLOWED;
    }

    @Override
    public Optional<String> claimedKey(ApiRequest request) {
        return request.header(KuCoinGate.KEY);
    }

    @Override
    public Outcome answer(ApiRequest request, Desk desk) {
        Outcome outcome = api.answer(request, desk);
        return outcome.signing() == Signing.GOOD
                ? new Outcome(RateLimitHeaders.onto(outcome.reply(), desk.now()), Signing.GOOD, outcome.mutating())
                : outcome;
    }

    @Override
    public List<Toll> tolls(ApiRequest request) {
        return KuCoinTolls.of(request, claimedKey(request).isPresent());
    }

    @Override
    public Reply inTrouble(Trouble trouble, ApiRequest request, Desk desk) {
        return switch (trouble) {
            case Trouble.Maintenance()
            when request.path().equals("/api/v1/status") ->
                KuCoinReplies.ok(Map.of("status", "close", "msg", "system upgrade"));
            case Trouble.Maintenance() -> KuCoinReplies.underMaintenance();
            case Trouble.ServerError() -> KuCoinReplies.serverError();
            case Trouble.RateLimited limited ->
                limited.retryAfterSeconds().isPresent()
                        ? RateLimitHeaders.used(
                                KuCoinReplies.tooManyRequests(),
                                limited.retryAfterSeconds().getAsLong() * 1000)
                        : KuCoinReplies.tooManyRequests();
            case Trouble.Banned banned -> KuCoinReplies.blockedAtTheEdge();
            case Trouble.KeyExpired() -> KuCoinReplies.keyUnknown();
            case Trouble.AccountRestricted() -> KuCoinReplies.userFrozen();
            case Trouble.ClockOff() -> KuCoinReplies.timestampInvalid();
        };
    }
}
