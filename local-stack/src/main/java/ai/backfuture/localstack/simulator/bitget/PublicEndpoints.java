package ai.backfuture.localstack.simulator.bitget;

import ai.backfuture.localstack.simulator.Endpoint;
import ai.backfuture.localstack.simulator.EndpointCall;
import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * What needs no key: time and the markets. There is no call that tells the state of the exchange.
 *
 * @see <a href="https://www.bitget.com/api-doc/common/public/Get-Server-Time">Server time</a>
 */
final class PublicEndpoints {

    private static final JsonNode SYMBOLS = Json.resource(PublicEndpoints.class, "symbols.json");
    private static final JsonNode COINS = Json.resource(PublicEndpoints.class, "coins.json");
    private static final JsonNode CONTRACTS = Json.resource(PublicEndpoints.class, "contracts.json");
    private static final JsonNode TICKERS = Json.resource(PublicEndpoints.class, "tickers.json");

    private PublicEndpoints() {}

    static List<Endpoint> all() {
        return List.of(
                Endpoint.open(
                        "/api/v2/public/time",
                        call -> BitgetReplies.ok(
                                Map.of("serverTime", Long.toString(call.now().toEpochMilli())))),
                Endpoint.open("/api/v2/spot/public/coins", call -> of(COINS, "coin", call)),
                Endpoint.open("/api/v2/spot/public/symbols", call -> of(SYMBOLS, "symbol", call)),
                Endpoint.open("/api/v2/spot/market/tickers", call -> of(TICKERS, "symbol", call)),
                Endpoint.open("/api/v2/margin/currencies", call -> BitgetReplies.ok(List.of())),
                Endpoint.open(
                        "/api/v2/mix/market/contracts",
                        call -> ProductType.of(call, type -> of(contracts(type), call))),
                Endpoint.open(
                        "/api/v2/mix/market/tickers", call -> ProductType.of(call, type -> of(tickers(type), call))));
    }

    static boolean trades(String symbol) {
        return lists(SYMBOLS.valueStream().toList(), symbol);
    }

    static boolean tradesContract(String symbol, ProductType type) {
        return lists(contracts(type), symbol);
    }

    private static boolean lists(List<JsonNode> markets, String symbol) {
        return markets.stream().anyMatch(market -> market.get("symbol").asText().equals(symbol));
    }

    private static List<JsonNode> contracts(ProductType type) {
        return CONTRACTS
                .valueStream()
                .filter(contract -> contract.get("productType").asText().equals(type.text()))
                .toList();
    }

    private static List<JsonNode> tickers(ProductType type) {
        return TICKERS.valueStream()
                .filter(ticker -> tradesContract(ticker.get("symbol").asText(), type))
                .toList();
    }

    private static Reply of(List<JsonNode> markets, EndpointCall call) {
        return of(markets, "symbol", call);
    }

    private static Reply of(JsonNode all, String name, EndpointCall call) {
        return of(all.valueStream().toList(), name, call);
    }

    private static Reply of(List<JsonNode> all, String name, EndpointCall call) {
        return BitgetReplies.ok(all.stream()
                .filter(one -> call.parameter(name)
                        .map(wanted -> one.get(name).asText().equalsIgnoreCase(wanted))
                        .orElse(true))
                .toList());
    }
}
