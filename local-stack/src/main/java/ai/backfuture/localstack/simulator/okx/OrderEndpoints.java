package ai.backfuture.localstack.simulator.okx;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.Endpoint;
import ai.backfuture.localstack.simulator.EndpointCall;
import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * Orders of all kinds. OKX has no test order; the precheck works in the two higher account modes only.
 *
 * @see <a href="https://www.okx.com/docs-v5/en/#order-book-trading-trade-post-place-order">Place order</a>
 */
final class OrderEndpoints {

    private static final String SPOT = "SPOT";
    private static final String UNKNOWN_ORDER = "51400";

    private OrderEndpoints() {}

    static List<Endpoint> all() {
        return List.of(
                Endpoint.signed("GET", "/api/v5/trade/orders-pending", OkxRights.READ, OrderEndpoints::pending),
                Endpoint.signed("POST", "/api/v5/trade/order-precheck", OkxRights.TRADE, OrderEndpoints::precheck),
                Endpoint.mutating("POST", "/api/v5/trade/order", OkxRights.TRADE, OrderEndpoints::place),
                Endpoint.mutating("POST", "/api/v5/trade/cancel-order", OkxRights.TRADE, OrderEndpoints::unknownOrder),
                Endpoint.mutating("POST", "/api/v5/trade/amend-order", OkxRights.TRADE, OrderEndpoints::unknownOrder));
    }

    private static Reply pending(EndpointCall call) {
        Account account = call.owner();
        return Instruments.listed(
                call,
                Samples.of("orders"),
                order -> account.hasFunds()
                        && (OkxTraits.hasFutures(account)
                                || order.get("instType").asText().equals(SPOT)));
    }

    private static Reply precheck(EndpointCall call) {
        if (!OkxTraits.hasPrecheck(call.owner())) {
            return OkxReplies.accountModeUnfit();
        }
        return refusal(call)
                .orElseGet(() -> OkxReplies.ok(List.of(
                        Json.object("adjEq", "26000.5", "adjEqChg", "0", "imr", "0", "imrChg", "0", "type", ""))));
    }

    private static Reply place(EndpointCall call) {
        return refusal(call)
                .orElseGet(() -> OkxReplies.ok(List.of(Json.object(
                        "clOrdId", call.json().path("clOrdId").asText(),
                        "ordId", "312269865356374016",
                        "sCode", "0",
                        "sMsg", "Order placed",
                        "tag", "",
                        "ts", Long.toString(call.now().toEpochMilli())))));
    }

    private static Optional<Reply> refusal(EndpointCall call) {
        JsonNode order = call.json();
        for (String name : List.of("instId", "tdMode", "side", "ordType", "sz")) {
            if (order.path(name).asText().isBlank()) {
                return Optional.of(OkxReplies.orderRefused("51000", "Parameter " + name + " error"));
            }
        }
        Optional<String> type = Instruments.typeOf(order.get("instId").asText());
        if (type.isEmpty()) {
            return Optional.of(
                    OkxReplies.orderRefused("51001", "Instrument ID, Instrument ID code or Spread ID doesn't exist."));
        }
        boolean derivative = !type.get().equals(SPOT);
        if (derivative && !OkxTraits.hasFutures(call.owner())) {
            return Optional.of(OkxReplies.orderRefused(
                    "51010", "You can't complete this request under your current account mode."));
        }
        boolean priceless = order.get("ordType").asText().equals("limit")
                && order.path("px").asText().isBlank();
        return priceless ? Optional.of(OkxReplies.orderRefused("51000", "Parameter px error")) : Optional.empty();
    }

    private static Reply unknownOrder(EndpointCall call) {
        return OkxReplies.orderRefused(
                UNKNOWN_ORDER, "Cancellation failed as the order has been filled, canceled or does not exist.");
    }
}
