package ai.backfuture.localstack.simulator.mexc;

import ai.backfuture.localstack.simulator.EndpointCall;
import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Reply;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Orders of the spot API. Listing open ones needs one to five symbols.
 *
 * @see <a href="https://www.mexc.com/api-docs/spot-v3/spot-account-trade/current-open-orders">Current open orders</a>
 */
final class SpotOrders {

    private static final int MOST_SYMBOLS = 5;

    private SpotOrders() {}

    static Reply open(EndpointCall call) {
        Optional<String> symbol = call.parameter("symbol");
        if (symbol.isEmpty()) {
            return SpotReplies.parameterMissing("symbol");
        }
        List<String> symbols = Arrays.asList(symbol.get().split(","));
        if (symbols.size() > MOST_SYMBOLS || !symbols.stream().allMatch(SpotEndpoints::trades)) {
            return SpotReplies.badSymbol();
        }
        boolean one = call.owner().hasFunds() && symbols.contains("BTCUSDT");
        return SpotReplies.ok(one ? List.of(openOrder()) : List.of());
    }

    private static Map<String, ?> openOrder() {
        return Json.object(
                "symbol", "BTCUSDT",
                "orderId", "C02__443776347957968896",
                "orderListId", -1,
                "clientOrderId", "",
                "price", "10000",
                "origQty", "0.00001",
                "executedQty", "0",
                "cummulativeQuoteQty", "0",
                "status", "NEW",
                "timeInForce", null,
                "type", "LIMIT",
                "side", "BUY",
                "stopPrice", null,
                "icebergQty", null,
                "time", 1793577600000L,
                "updateTime", null,
                "isWorking", true,
                "origQuoteOrderQty", "0.1");
    }

    /** Checks what an order needs and places nothing. */
    static Reply test(EndpointCall call) {
        return refusal(call).orElseGet(() -> SpotReplies.ok(Map.of()));
    }

    static Reply place(EndpointCall call) {
        return refusal(call)
                .orElseGet(() -> SpotReplies.ok(Map.of(
                        "symbol",
                        call.parameter("symbol").orElseThrow(),
                        "orderId",
                        "C02__443776347957968897",
                        "orderListId",
                        -1,
                        "transactTime",
                        call.now().toEpochMilli())));
    }

    private static Optional<Reply> refusal(EndpointCall call) {
        for (String name : List.of("symbol", "side", "type")) {
            if (call.parameter(name).isEmpty()) {
                return Optional.of(SpotReplies.parameterMissing(name));
            }
        }
        if (!SpotEndpoints.trades(call.parameter("symbol").orElseThrow())) {
            return Optional.of(SpotReplies.badSymbol());
        }
        if (call.parameter("quantity").isEmpty()
                && call.parameter("quoteOrderQty").isEmpty()) {
            return Optional.of(SpotReplies.parameterMissing("quantity"));
        }
        boolean priced = !call.parameter("type").orElseThrow().startsWith("LIMIT")
                || call.parameter("price").isPresent();
        return priced ? Optional.empty() : Optional.of(SpotReplies.parameterMissing("price"));
    }
}
