package ai.backfuture.localstack.simulator.binance;

import ai.backfuture.localstack.simulator.ApiFamily;
import ai.backfuture.localstack.simulator.ApiRequest;
import ai.backfuture.localstack.simulator.Credentials;
import ai.backfuture.localstack.simulator.Desk;
import ai.backfuture.localstack.simulator.Deterministic;
import ai.backfuture.localstack.simulator.Outcome;
import ai.backfuture.localstack.simulator.Reply;
import ai.backfuture.localstack.simulator.Scenario;
import ai.backfuture.localstack.simulator.SimulatedExchange;
import ai.backfuture.localstack.simulator.Trouble;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Binance. The path tells spot ({@code /api}), wallet ({@code /sapi}) and futures ({@code /fapi}) apart, so all hosts may
 * share one prefix.
 *
 * @see <a href="https://developers.binance.com/docs/binance-spot-api-docs/rest-api">Spot</a>
 * @see <a href="https://developers.binance.com/docs/derivatives/usds-margined-futures/general-info">USDⓈ-M futures</a>
 */
public final class BinanceExchange implements SimulatedExchange {

    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e]{1,256}");

    private final ApiFamily api = new ApiFamily(
            new BinanceGate(),
            Stream.of(SpotEndpoints.all(), WalletEndpoints.all(), FuturesEndpoints.all())
                    .flatMap(List::stream)
                    .toList());

    @Override
    public String id() {
        return "binance";
    }

    @Override
    public Credentials readyMade(Scenario scenario) {
        String seed = "binance/" + scenario.text();
        return new Credentials(
                Deterministic.alphanumeric(seed + "/key/1", 32) + Deterministic.alphanumeric(seed + "/key/2", 32),
                Deterministic.alphanumeric(seed + "/secret/1", 32) + Deterministic.alphanumeric(seed + "/secret/2", 32),
                null);
    }

    @Override
    public Optional<String> objectionTo(Credentials credentials) {
        boolean printable = PRINTABLE.matcher(credentials.apiKey()).matches()
                && PRINTABLE.matcher(credentials.secretKey()).matches();
        return printable ? Optional.empty() : Optional.of("apiKey and secretKey are printable ASCII without blanks");
    }

    @Override
    public Map<String, Set<String>> traits() {
        return Map.of();
    }

    @Override
    public Optional<String> claimedKey(ApiRequest request) {
        return request.header(BinanceGate.KEY);
    }

    @Override
    public Outcome answer(ApiRequest request, Desk desk) {
        return api.answer(request, desk);
    }

    @Override
    public Reply inTrouble(Trouble trouble, ApiRequest request, Desk desk) {
        boolean tells = trouble instanceof Trouble.Maintenance && request.path().equals(WalletEndpoints.STATUS);
        return tells ? WalletEndpoints.underMaintenance() : BinanceReplies.inTrouble(trouble, request);
    }
}
