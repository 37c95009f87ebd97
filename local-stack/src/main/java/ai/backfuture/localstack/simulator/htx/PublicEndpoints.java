package ai.backfuture.localstack.simulator.htx;

import static ai.backfuture.localstack.simulator.htx.ApiShape.CONTRACT_V1;
import static ai.backfuture.localstack.simulator.htx.ApiShape.SPOT_V1;
import static ai.backfuture.localstack.simulator.htx.ApiShape.SPOT_V2;

import ai.backfuture.localstack.simulator.Endpoint;
import ai.backfuture.localstack.simulator.EndpointCall;
import ai.backfuture.localstack.simulator.EndpointHandler;
import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * What needs no key: time, state and the markets, of spot and of contracts.
 *
 * @see <a href="https://huobiapi.github.io/docs/spot/v1/en/#get-market-status">Market status</a>
 * @see <a href="https://huobiapi.github.io/docs/usdt_swap/v1/en/#get-system-status">Heartbeat</a>
 */
final class PublicEndpoints {

    private static final JsonNode SYMBOLS = Json.resource(PublicEndpoints.class, "symbols.json");
    private static final JsonNode CURRENCIES = Json.resource(PublicEndpoints.class, "currencies.json");
    private static final JsonNode TICKERS = Json.resource(PublicEndpoints.class, "tickers.json");
    private static final JsonNode LINEAR = Json.resource(PublicEndpoints.class, "linearContracts.json");
    private static final JsonNode DELIVERY = Json.resource(PublicEndpoints.class, "deliveryContracts.json");
    private static final JsonNode COIN = Json.resource(PublicEndpoints.class, "coinContracts.json");

    private PublicEndpoints() {}

    static List<Endpoint> spot() {
        return List.of(
                Endpoint.open(
                        "/v1/common/timestamp", call -> SPOT_V1.ok(call.now().toEpochMilli())),
                Endpoint.open("/v1/common/symbols", call -> SPOT_V1.ok(SYMBOLS)),
                Endpoint.open("/market/tickers", call -> SPOT_V1.ok(TICKERS)));
    }

    static List<Endpoint> newerSpot() {
        return List.of(
                Endpoint.open("/v2/market-status", call -> SPOT_V2.ok(Map.of("marketStatus", 1))),
                Endpoint.open("/v2/reference/currencies", call -> SPOT_V2.ok(CURRENCIES)));
    }

    static List<Endpoint> contracts() {
        EndpointHandler heartbeat = call -> CONTRACT_V1.ok(Heartbeat.of(1));
        return List.of(
                Endpoint.open("/api/v1/timestamp", PublicEndpoints::contractTime),
                Endpoint.open("/heartbeat", heartbeat),
                Endpoint.open("/heartbeat/", heartbeat),
                Endpoint.open("/linear-swap-api/v1/swap_contract_info", call -> contracts(LINEAR, call)),
                Endpoint.open("/swap-api/v1/swap_contract_info", call -> contracts(COIN, call)),
                Endpoint.open("/api/v1/contract_contract_info", call -> contracts(DELIVERY, call)));
    }

    static boolean trades(String symbol) {
        return SYMBOLS.valueStream()
                .anyMatch(market -> market.get("symbol").asText().equals(symbol));
    }

    static boolean tradesContract(String code) {
        return LINEAR.valueStream()
                .anyMatch(contract -> contract.get("contract_code").asText().equals(code));
    }

    private static Reply contractTime(EndpointCall call) {
        return Reply.json(
                200,
                "ok",
                Json.text(Json.object("status", "ok", "ts", call.now().toEpochMilli())));
    }

    private static Reply contracts(JsonNode all, EndpointCall call) {
        return CONTRACT_V1.ok(all.valueStream()
                .filter(contract -> call.parameter("contract_code")
                        .map(contract.get("contract_code").asText()::equals)
                        .orElse(true))
                .toList());
    }
}
