package ai.backfuture.localstack.simulator.bitget;

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
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Bitget. Spot and futures are on one host; classic and unified accounts are told apart by the path.
 *
 * <p>Ready-made accounts are classic, because only a classic key can hold the right to trade spot and not futures.
 *
 * @see <a href="https://www.bitget.com/api-doc/common/intro">API documentation</a>
 */
public final class BitgetExchange implements SimulatedExchange {

    private static final Pattern PASSPHRASE = Pattern.compile("[A-Za-z0-9]+");

    private final ApiFamily classic = new ApiFamily(
            new BitgetGate(AccountMode.CLASSIC),
            Stream.of(PublicEndpoints.all(), SpotEndpoints.all(), FuturesEndpoints.all(), ChangingEndpoints.all())
                    .flatMap(List<Endpoint>::stream)
                    .toList());
    private final ApiFamily unified = new ApiFamily(new BitgetGate(AccountMode.UNIFIED), UnifiedEndpoints.all());

    @Override
    public String id() {
        return "bitget";
    }

    @Override
    public Credentials readyMade(Scenario scenario) {
        String seed = "bitget/" + scenario.text();
        return new Credentials(
                "bg_" + Deterministic.hex(seed + "/key", 32),
                Deterministic.hex(seed + "/secret", 64),
                Deterministic.alphanumeric(seed + "/passphrase", 12));
    }

    @Override
    public Optional<String> objectionTo(Credentials credentials) {
        if (!BitgetGate.KEY_FORM.matcher(credentials.apiKey()).matches()) {
            return Optional.of("a Bitget apiKey is bg_ and hex digits");
        }
        String passphrase = credentials.passphrase();
        if (passphrase == null || !PASSPHRASE.matcher(passphrase).matches()) {
            return Optional.of("a Bitget key has a passphrase of letters and digits");
        }
        return credentials.objectionToLetters();
    }

    @Override
    public Map<String, Set<String>> traits() {
        return BitgetTraits.ALLOWED;
    }

    @Override
    public Optional<String> claimedKey(ApiRequest request) {
        return request.header(BitgetGate.KEY);
    }

    @Override
    public Outcome answer(ApiRequest request, Desk desk) {
        Outcome outcome =
                switch (AccountMode.ofApi(request)) {
                    case CLASSIC -> classic.answer(request, desk);
                    case UNIFIED -> unified.answer(request, desk);
                };
        Reply reply = RemainingCalls.onto(BitgetReplies.stamped(outcome.reply(), desk.now()), request.path());
        return new Outcome(reply, outcome.signing(), outcome.mutating());
    }

    @Override
    public List<Toll> tolls(ApiRequest request) {
        return BitgetTolls.of();
    }

    @Override
    public Reply inTrouble(Trouble trouble, ApiRequest request, Desk desk) {
        return BitgetReplies.stamped(BitgetTroubles.reply(trouble, request), desk.now());
    }
}
