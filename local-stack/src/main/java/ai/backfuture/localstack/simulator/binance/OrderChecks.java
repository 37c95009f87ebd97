package ai.backfuture.localstack.simulator.binance;

import ai.backfuture.localstack.simulator.EndpointCall;
import ai.backfuture.localstack.simulator.Reply;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What an order needs before it would be placed, or tested. */
final class OrderChecks {

    private static final Set<String> SIDES = Set.of("BUY", "SELL");
    private static final Set<String> TYPES = Set.of(
            "LIMIT",
            "MARKET",
            "LIMIT_MAKER",
            "STOP",
            "STOP_LOSS",
            "STOP_LOSS_LIMIT",
            "STOP_MARKET",
            "TAKE_PROFIT",
            "TAKE_PROFIT_LIMIT",
            "TAKE_PROFIT_MARKET",
            "TRAILING_STOP_MARKET");

    private OrderChecks() {}

    static Optional<Reply> refusal(EndpointCall call, Predicate<String> traded) {
        for (String name : List.of("symbol", "side", "type")) {
            if (call.parameter(name).isEmpty()) {
                return Optional.of(BinanceReplies.parameterMissing(name));
            }
        }
        if (!traded.test(value(call, "symbol"))) {
            return Optional.of(BinanceReplies.badSymbol());
        }
        if (!SIDES.contains(value(call, "side"))) {
            return Optional.of(BinanceReplies.badSide());
        }
        String type = value(call, "type");
        return TYPES.contains(type) ? missing(call, type) : Optional.of(BinanceReplies.badOrderType());
    }

    private static Optional<Reply> missing(EndpointCall call, String type) {
        List<String> needed =
                switch (type) {
                    case "LIMIT" -> List.of("timeInForce", "quantity", "price");
                    case "LIMIT_MAKER" -> List.of("quantity", "price");
                    case "MARKET" -> call.parameter("quoteOrderQty").isPresent() ? List.of() : List.of("quantity");
                    default -> List.of();
                };
        return needed.stream()
                .filter(name -> call.parameter(name).isEmpty())
                .findFirst()
                .map(BinanceReplies::parameterMissing);
    }

    private static String value(EndpointCall call, String name) {
        return call.parameter(name).orElse("");
    }
}
