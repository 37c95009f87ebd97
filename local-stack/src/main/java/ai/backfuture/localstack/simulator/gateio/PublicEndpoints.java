package ai.backfuture.localstack.simulator.gateio;

import ai.backfuture.localstack.simulator.Endpoint;
import ai.backfuture.localstack.simulator.EndpointCall;
import ai.backfuture.localstack.simulator.EndpointHandler;
import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * What needs no key: time and the markets. The time is in milliseconds, though calls are signed with seconds; there is no
 * call that tells the state of the exchange.
 *
 * @see <a href="https://www.gate.com/docs/developers/apiv4/en/#get-server-current-time">Server time</a>
 */
final class PublicEndpoints {

    private static final JsonNode PAIRS = Json.resource(PublicEndpoints.class, "currencyPairs.json");
    private static final JsonNode CURRENCIES = Json.resource(PublicEndpoints.class, "currencies.json");
    private static final JsonNode CONTRACTS = Json.resource(PublicEndpoints.class, "contracts.json");
    private static final JsonNode TICKERS = Json.resource(PublicEndpoints.class, "tickers.json");

    private PublicEndpoints() {}

    static List<Endpoint> all() {
        EndpointHandler none = call -> GateioReplies.ok(List.of());
        return List.of(
                Endpoint.open(
                        "/api/v4/spot/time",
                        call -> GateioReplies.ok(
                                Map.of("server_time", call.now().toEpochMilli()))),
                Endpoint.open("/api/v4/spot/currencies", call -> GateioReplies.ok(CURRENCIES)),
                Endpoint.open("/api/v4/spot/currency_pairs", call -> GateioReplies.ok(PAIRS)),
                Endpoint.open("/api/v4/spot/currency_pairs/{pair}", PublicEndpoints::pair),
                Endpoint.open("/api/v4/spot/tickers", PublicEndpoints::tickers),
                Endpoint.open("/api/v4/margin/currency_pairs", none),
                Endpoint.open(
                        "/api/v4/futures/{settle}/contracts",
                        call -> Settle.of(call, settle -> GateioReplies.ok(contracts(settle)))),
                Endpoint.open("/api/v4/delivery/{settle}/contracts", none),
                Endpoint.open("/api/v4/options/underlyings", none),
                Endpoint.open("/api/v4/options/contracts", none));
    }

    static boolean trades(String pair) {
        return PAIRS.valueStream().anyMatch(one -> one.get("id").asText().equals(pair));
    }

    static boolean tradesContract(String contract, Settle settle) {
        return contracts(settle).stream()
                .anyMatch(one -> one.get("name").asText().equals(contract));
    }

    private static List<JsonNode> contracts(Settle settle) {
        return CONTRACTS
                .valueStream()
                .filter(contract -> contract.get("settle").asText().equals(settle.text()))
                .toList();
    }

    private static Reply pair(EndpointCall call) {
        String wanted = call.variable("pair");
        return PAIRS.valueStream()
                .filter(one -> one.get("id").asText().equals(wanted))
                .findFirst()
                .<Reply>map(GateioReplies::ok)
                .orElseGet(() -> GateioReplies.pairInvalid(wanted));
    }

    private static Reply tickers(EndpointCall call) {
        return GateioReplies.ok(TICKERS.valueStream()
                .filter(ticker -> call.parameter("currency_pair")
                        .map(ticker.get("currency_pair").asText()::equals)
                        .orElse(true))
                .toList());
    }
}
