package ai.backfuture.localstack.simulator.bitget;

import ai.backfuture.localstack.simulator.Endpoint;
import ai.backfuture.localstack.simulator.EndpointCall;
import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * Futures of classic accounts.
 *
 * @see <a href="https://www.bitget.com/api-doc/contract/account/Get-Account-List">Account list</a>
 */
final class FuturesEndpoints {

    private FuturesEndpoints() {}

    static List<Endpoint> all() {
        return List.of(
                Endpoint.signed(
                        "GET",
                        "/api/v2/mix/account/accounts",
                        ClassicRights.FUTURES_HOLDINGS_READ,
                        call -> ProductType.of(call, type -> accounts(call, type))),
                Endpoint.signed(
                        "GET",
                        "/api/v2/mix/position/all-position",
                        ClassicRights.FUTURES_HOLDINGS_READ,
                        call -> ProductType.of(call, type -> positions(call, type))),
                Endpoint.signed(
                        "GET",
                        "/api/v2/mix/order/orders-pending",
                        ClassicRights.FUTURES_ORDERS_READ,
                        call -> ProductType.of(call, type -> orders(call, type))));
    }

    private static Reply accounts(EndpointCall call, ProductType type) {
        return BitgetReplies.ok(
                switch (type) {
                    case USDT_FUTURES -> List.of(account("USDT", call.owner().hasFunds() ? "100.5" : "0"));
                    case USDC_FUTURES -> List.of(account("USDC", "0"));
                    case COIN_FUTURES -> List.of(account("BTC", "0"));
                    case SUSDT_FUTURES, SUSDC_FUTURES, SCOIN_FUTURES -> List.of();
                });
    }

    private static Map<String, ?> account(String coin, String equity) {
        return Json.object(
                "marginCoin", coin,
                "locked", "0",
                "available", equity,
                "crossedMaxAvailable", equity,
                "isolatedMaxAvailable", equity,
                "maxTransferOut", equity,
                "accountEquity", equity,
                "usdtEquity", equity,
                "btcEquity", "0",
                "crossedRiskRate", "0",
                "crossedMarginLeverage", "20",
                "isolatedLongLever", "20",
                "isolatedShortLever", "20",
                "marginMode", "crossed",
                "posMode", "hedge_mode",
                "unrealizedPL", "0",
                "coupon", "0",
                "crossedUnrealizedPL", "0",
                "isolatedUnrealizedPL", "0",
                "assetMode", "single");
    }

    private static Reply positions(EndpointCall call, ProductType type) {
        boolean here = type == ProductType.USDT_FUTURES
                && call.parameter("marginCoin").orElse("USDT").equalsIgnoreCase("USDT");
        return BitgetReplies.ok(here ? Samples.of("futuresPosition", call) : List.of());
    }

    /** Without orders the list is null, not empty. */
    private static Reply orders(EndpointCall call, ProductType type) {
        List<JsonNode> orders = type == ProductType.USDT_FUTURES ? Samples.of("futuresOrder", call) : List.of();
        return BitgetReplies.ok(
                orders.isEmpty()
                        ? Json.object("entrustedList", null, "endId", null)
                        : Json.object(
                                "entrustedList",
                                orders,
                                "endId",
                                orders.getLast().get("orderId").asText()));
    }
}
