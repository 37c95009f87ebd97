package ai.backfuture.localstack.simulator.bybit;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.Endpoint;
import ai.backfuture.localstack.simulator.EndpointCall;
import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Orders and positions. There is no test order; the pre-check is for derivatives only.
 *
 * @see <a href="https://bybit-exchange.github.io/docs/v5/order/open-order">Open orders</a>
 * @see <a href="https://bybit-exchange.github.io/docs/v5/position">Position info</a>
 */
final class TradingEndpoints {

    private static final String NO_CATEGORY = "params error: Category is invalid";
    private static final String NO_SCOPE =
            "Missing some parameters that must be filled in, symbol or settleCoin or baseCoin";

    private TradingEndpoints() {}

    static List<Endpoint> all() {
        return List.of(
                Endpoint.signed("GET", "/v5/order/realtime", null, TradingEndpoints::openOrders),
                Endpoint.signed("GET", "/v5/position/list", null, TradingEndpoints::positions),
                Endpoint.signed("POST", "/v5/order/pre-check", null, TradingEndpoints::precheck),
                Endpoint.mutating("POST", "/v5/order/create", null, TradingEndpoints::place));
    }

    private static Reply openOrders(EndpointCall call) {
        return listed(call, List.of("symbol", "baseCoin", "settleCoin"), category -> switch (category) {
            case SPOT -> Samples.of("spotOrders");
            case LINEAR -> Samples.of("linearOrders");
            case INVERSE, OPTION -> Json.read("[]");
        });
    }

    private static Reply positions(EndpointCall call) {
        if (Category.of(call).filter(Category.SPOT::equals).isPresent()) {
            return BybitReplies.parameterWrong(NO_CATEGORY);
        }
        return listed(call, List.of("symbol", "settleCoin"), category -> switch (category) {
            case LINEAR -> Samples.of("positions");
            case SPOT, INVERSE, OPTION -> Json.read("[]");
        });
    }

    private static Reply listed(EndpointCall call, List<String> scopes, Function<Category, JsonNode> held) {
        Optional<Category> category = Category.of(call);
        if (category.isEmpty()) {
            return BybitReplies.parameterWrong(NO_CATEGORY);
        }
        if (category.get() == Category.LINEAR
                && scopes.stream().noneMatch(name -> call.parameter(name).isPresent())) {
            return BybitReplies.parameterWrong(NO_SCOPE);
        }
        if (!BybitRights.reads(call.owner(), category.get().group())) {
            return BybitReplies.permissionDenied();
        }
        Stream<JsonNode> entries =
                call.owner().hasFunds() ? held.apply(category.get()).valueStream() : Stream.empty();
        return BybitReplies.ok(Json.object(
                "category",
                category.get().text(),
                "nextPageCursor",
                "",
                "list",
                entries.filter(entry -> isWanted(call, entry)).toList()));
    }

    private static boolean isWanted(EndpointCall call, JsonNode entry) {
        String symbol = entry.get("symbol").asText();
        return call.parameter("symbol").map(symbol::equals).orElse(true)
                && call.parameter("settleCoin").map(symbol::endsWith).orElse(true)
                && call.parameter("baseCoin").map(symbol::startsWith).orElse(true);
    }

    private static Reply precheck(EndpointCall call) {
        boolean spot = call.json().path("category").asText().equals(Category.SPOT.text());
        return spot
                ? BybitReplies.parameterWrong(NO_CATEGORY)
                : refusal(call)
                        .orElseGet(() -> BybitReplies.ok(Json.object(
                                "orderId",
                                "",
                                "orderLinkId",
                                "",
                                "preImrE4",
                                0,
                                "preMmrE4",
                                0,
                                "postImrE4",
                                10,
                                "postMmrE4",
                                1)));
    }

    private static Reply place(EndpointCall call) {
        return refusal(call)
                .orElseGet(() -> BybitReplies.ok(Map.of(
                        "orderId",
                        "1321003749386327552",
                        "orderLinkId",
                        call.json().path("orderLinkId").asText())));
    }

    private static Optional<Reply> refusal(EndpointCall call) {
        JsonNode order = call.json();
        Account account = call.owner();
        Optional<Category> category = Category.named(order.path("category").asText());
        if (category.isEmpty()) {
            return Optional.of(BybitReplies.parameterWrong(NO_CATEGORY));
        }
        if (!BybitRights.acts(account, category.get().group())) {
            return Optional.of(BybitReplies.permissionDenied());
        }
        for (String name : List.of("symbol", "side", "orderType", "qty")) {
            if (order.path(name).asText().isBlank()) {
                return Optional.of(BybitReplies.parameterWrong("params error: " + name + " is missing"));
            }
        }
        boolean traded =
                PublicEndpoints.trades(category.get(), order.get("symbol").asText());
        return traded ? Optional.empty() : Optional.of(BybitReplies.parameterWrong("params error: symbol invalid"));
    }
}
