package ai.backfuture.localstack.simulator.okx;

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
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * OKX. Its global host is at {@code /okx}, those of Europe and the United States at {@code /okx/eea} and {@code /okx/us};
 * the signature covers what comes after, as on the real hosts.
 *
 * @see <a href="https://www.okx.com/docs-v5/en/">API documentation</a>
 */
public final class OkxExchange implements SimulatedExchange {

    private final Map<OkxSite, ApiFamily> sites = new EnumMap<>(OkxSite.class);

    public OkxExchange() {
        List<Endpoint> endpoints = Stream.of(
                        PublicEndpoints.all(), AccountEndpoints.all(), OrderEndpoints.all(), MovingEndpoints.all())
                .flatMap(List<Endpoint>::stream)
                .toList();
        for (OkxSite site : OkxSite.values()) {
            sites.put(site, new ApiFamily(new OkxGate(site), endpoints));
        }
    }

    @Override
    public String id() {
        return "okx";
    }

    @Override
    public Credentials readyMade(Scenario scenario) {
        String seed = "okx/" + scenario.text();
        return new Credentials(
                Deterministic.uuid(seed + "/key"),
                Deterministic.hex(seed + "/secret", 32).toUpperCase(Locale.ROOT),
                "Ok!" + Deterministic.alphanumeric(seed + "/passphrase", 9));
    }

    @Override
    public Optional<String> objectionTo(Credentials credentials) {
        String passphrase = credentials.passphrase();
        if (passphrase == null || passphrase.isEmpty()) {
            return Optional.of("an OKX key has a passphrase");
        }
        return credentials.objectionToLetters();
    }

    @Override
    public Map<String, Set<String>> traits() {
        return OkxTraits.ALLOWED;
    }

    @Override
    public Optional<String> claimedKey(ApiRequest request) {
        return request.header(OkxGate.KEY);
    }

    @Override
    public Outcome answer(ApiRequest request, Desk desk) {
        OkxSite site = OkxSite.of(request);
        return sites.get(site).answer(site.asSeenThere(request), desk);
    }

    @Override
    public List<Toll> tolls(ApiRequest request) {
        return OkxTolls.of(
                OkxSite.of(request).asSeenThere(request), claimedKey(request).isPresent());
    }

    @Override
    public Reply inTrouble(Trouble trouble, ApiRequest request, Desk desk) {
        String path = OkxSite.of(request).asSeenThere(request).path();
        return switch (trouble) {
            case Trouble.Maintenance()
            when path.equals(PublicEndpoints.STATUS) -> OkxReplies.ok(List.of(PublicEndpoints.ongoing(desk.now())));
            case Trouble.Maintenance() -> OkxReplies.unavailable();
            case Trouble.ServerError() -> OkxReplies.systemError();
            case Trouble.RateLimited limited -> OkxReplies.tooManyRequests();
            case Trouble.Banned banned -> OkxReplies.blockedAtTheEdge();
            case Trouble.KeyExpired() -> OkxReplies.keyUnknown();
            case Trouble.AccountRestricted() -> OkxReplies.userBlocked();
            case Trouble.ClockOff() -> OkxReplies.timestampExpired();
        };
    }
}
