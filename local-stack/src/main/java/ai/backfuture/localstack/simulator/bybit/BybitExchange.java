package ai.backfuture.localstack.simulator.bybit;

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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Bybit with system-generated (HMAC) keys. Its main host is at {@code /bybit}; the European site, the testnet and demo
 * trading are at {@code /bybit/eu}, {@code /bybit/testnet} and {@code /bybit/demo}.
 *
 * @see <a href="https://bybit-exchange.github.io/docs/v5/guide">Integration guidance</a>
 */
public final class BybitExchange implements SimulatedExchange {

    private final Map<BybitSite, ApiFamily> sites = new EnumMap<>(BybitSite.class);

    public BybitExchange() {
        List<Endpoint> endpoints = Stream.of(
                        PublicEndpoints.all(), AccountEndpoints.all(), TradingEndpoints.all(), MovingEndpoints.all())
                .flatMap(List<Endpoint>::stream)
                .toList();
        for (BybitSite site : BybitSite.values()) {
            sites.put(site, new ApiFamily(new BybitGate(site), endpoints));
        }
    }

    @Override
    public String id() {
        return "bybit";
    }

    @Override
    public Credentials readyMade(Scenario scenario) {
        String seed = "bybit/" + scenario.text();
        return new Credentials(
                Deterministic.alphanumeric(seed + "/key", 18),
                Deterministic.alphanumeric(seed + "/secret", 32) + Deterministic.alphanumeric(seed + "/secret/2", 4),
                null);
    }

    @Override
    public Optional<String> objectionTo(Credentials credentials) {
        return credentials.objectionToLetters();
    }

    @Override
    public Map<String, Set<String>> traits() {
        return BybitTraits.ALLOWED;
    }

    @Override
    public Optional<String> claimedKey(ApiRequest request) {
        return request.header(BybitGate.KEY);
    }

    @Override
    public Outcome answer(ApiRequest request, Desk desk) {
        BybitSite site = BybitSite.of(request);
        ApiRequest seen = site.asSeenThere(request);
        Outcome outcome = sites.get(site).answer(seen, desk);
        Reply stamped = BybitReplies.stamped(outcome.reply(), desk.now());
        Reply reply =
                outcome.signing() == Signing.NOT_NEEDED ? stamped : RateLimitHeaders.onto(stamped, seen, desk.now());
        return new Outcome(reply, outcome.signing(), outcome.mutating());
    }

    @Override
    public List<Toll> tolls(ApiRequest request) {
        return BybitTolls.of();
    }

    @Override
    public Reply inTrouble(Trouble trouble, ApiRequest request, Desk desk) {
        ApiRequest seen = BybitSite.of(request).asSeenThere(request);
        return BybitReplies.stamped(wordsFor(trouble, seen, desk), desk.now());
    }

    private static Reply wordsFor(Trouble trouble, ApiRequest request, Desk desk) {
        return switch (trouble) {
            case Trouble.Maintenance()
            when request.path().equals(PublicEndpoints.STATUS) -> PublicEndpoints.ongoing(desk.now());
            case Trouble.Maintenance() -> BybitReplies.unavailable();
            case Trouble.ServerError() -> BybitReplies.systemError();
            case Trouble.RateLimited limited ->
                limited.retryAfterSeconds().isPresent()
                        ? RateLimitHeaders.used(
                                BybitReplies.tooManyVisits(),
                                request,
                                desk.now()
                                        .plusSeconds(limited.retryAfterSeconds().getAsLong()))
                        : BybitReplies.tooManyVisits();
            case Trouble.Banned banned -> BybitReplies.tooFrequent();
            case Trouble.KeyExpired() -> BybitReplies.keyExpired(request);
            case Trouble.AccountRestricted() -> BybitReplies.userBanned();
            case Trouble.ClockOff() -> RequestTime.outsideWindow(request, desk.now());
        };
    }
}
