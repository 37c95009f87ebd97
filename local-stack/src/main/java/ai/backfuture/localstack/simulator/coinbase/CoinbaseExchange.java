package ai.backfuture.localstack.simulator.coinbase;

import ai.backfuture.localstack.simulator.ApiFamily;
import ai.backfuture.localstack.simulator.ApiRequest;
import ai.backfuture.localstack.simulator.Credentials;
import ai.backfuture.localstack.simulator.Desk;
import ai.backfuture.localstack.simulator.Deterministic;
import ai.backfuture.localstack.simulator.Endpoint;
import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Outcome;
import ai.backfuture.localstack.simulator.Reply;
import ai.backfuture.localstack.simulator.Scenario;
import ai.backfuture.localstack.simulator.Signing;
import ai.backfuture.localstack.simulator.SimulatedExchange;
import ai.backfuture.localstack.simulator.Toll;
import ai.backfuture.localstack.simulator.Trouble;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Coinbase, as Advanced Trade. The ready-made keys are ECDSA ones, but for those of two scenarios, which are Ed25519 and
 * have the short kind of name.
 *
 * @see <a href="https://docs.cdp.coinbase.com/coinbase-app/advanced-trade-apis/overview">Advanced Trade</a>
 */
public final class CoinbaseExchange implements SimulatedExchange {

    static final String ID = "coinbase";
    static final String PREFIX = "/api/v3/brokerage";

    private static final int UNAUTHORIZED = 401;
    private static final JsonNode KEYS = Json.resource(CoinbaseExchange.class, "throw-away-keys.json");
    private static final Set<Scenario> ED25519 = Set.of(Scenario.EMPTY, Scenario.SLOW);
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern NAME = Pattern.compile("(organizations/" + UUID + "/apiKeys/)?" + UUID);

    private final ApiFamily api = new ApiFamily(
            new CoinbaseGate(),
            Stream.of(
                            PublicEndpoints.all(),
                            AccountEndpoints.all(),
                            WalletEndpoints.all(),
                            OrderEndpoints.all(),
                            FuturesEndpoints.all(),
                            MovingEndpoints.all())
                    .flatMap(List<Endpoint>::stream)
                    .toList());

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Credentials readyMade(Scenario scenario) {
        String key = Deterministic.uuid("coinbase/" + scenario.text() + "/key");
        String name = ED25519.contains(scenario)
                ? key
                : "organizations/" + Deterministic.uuid("coinbase/organization") + "/apiKeys/" + key;
        return new Credentials(name, KEYS.get(scenario.text()).asText(), null);
    }

    @Override
    public Optional<String> objectionTo(Credentials credentials) {
        if (!NAME.matcher(credentials.apiKey()).matches()) {
            return Optional.of("apiKey is organizations/<uuid>/apiKeys/<uuid>, or a <uuid>");
        }
        return IssuedKey.of(credentials.secretKey()).isPresent()
                ? Optional.empty()
                : Optional.of("secretKey is a P-256 key as SEC1 in PEM, or the 64 bytes of an Ed25519 key in base64");
    }

    @Override
    public Map<String, Set<String>> traits() {
        return CoinbaseTraits.ALLOWED;
    }

    @Override
    public Optional<String> claimedKey(ApiRequest request) {
        return BearerToken.of(request).map(BearerToken::keyName);
    }

    /** What a bare refusal was for is not to be told from its headers either. */
    @Override
    public Outcome answer(ApiRequest request, Desk desk) {
        Outcome outcome = api.answer(request, desk);
        boolean counted = outcome.signing() == Signing.GOOD && outcome.reply().status() != UNAUTHORIZED;
        return counted
                ? new Outcome(RateLimitHeaders.onto(outcome.reply()), Signing.GOOD, outcome.mutating())
                : outcome;
    }

    @Override
    public List<Toll> tolls(ApiRequest request) {
        return CoinbaseTolls.of(claimedKey(request).isPresent());
    }

    @Override
    public Reply inTrouble(Trouble trouble, ApiRequest request, Desk desk) {
        return CoinbaseReplies.inTrouble(trouble);
    }
}
