package ai.backfuture.localstack.simulator.bitget;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.Endpoint;
import ai.backfuture.localstack.simulator.EndpointCall;
import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The API of unified accounts: one balance, spot and futures told apart by category. Telling a key's rights needs none.
 *
 * @see <a href="https://www.bitget.com/api-doc/uta/account/Get-Account-Info">Get account info</a>
 */
final class UnifiedEndpoints {

    private static final JsonNode INSTRUMENTS = Json.resource(UnifiedEndpoints.class, "instruments.json");
    private static final String SPOT = "SPOT";
    private static final String FUTURES = "USDT-FUTURES";
    private static final Set<String> CATEGORIES = Set.of(SPOT, "MARGIN", FUTURES, "USDC-FUTURES", "COIN-FUTURES");
    private static final List<String> TRADING = List.of(
            "place-order",
            "modify-order",
            "cancel-order",
            "place-batch",
            "cancel-batch",
            "cancel-symbol-order",
            "close-positions",
            "place-strategy-order");
    private static final List<String> MANAGING =
            List.of("set-leverage", "set-hold-mode", "transfer", "sub-transfer", "switch-deduct");

    private UnifiedEndpoints() {}

    static List<Endpoint> all() {
        List<Endpoint> endpoints = new ArrayList<>(List.of(
                Endpoint.open("/api/v3/market/instruments", call -> inCategory(call, UnifiedEndpoints::instruments)),
                Endpoint.signed("GET", "/api/v3/account/info", null, UnifiedEndpoints::info),
                Endpoint.signed(
                        "GET", "/api/v3/account/settings", UnifiedRights.MANAGE_READ, UnifiedEndpoints::settings),
                Endpoint.signed("GET", "/api/v3/account/assets", UnifiedRights.MANAGE_READ, UnifiedEndpoints::assets),
                Endpoint.signed(
                        "GET",
                        "/api/v3/trade/unfilled-orders",
                        UnifiedRights.TRADE_READ,
                        call -> inCategory(call, category -> orders(call, category))),
                Endpoint.signed(
                        "GET",
                        "/api/v3/position/current-position",
                        UnifiedRights.TRADE_READ,
                        call -> inCategory(call, category -> positions(call, category))),
                Endpoint.mutating("POST", "/api/v3/account/withdrawal", UnifiedRights.WITHDRAW, call -> done())));
        TRADING.forEach(path -> endpoints.add(
                Endpoint.mutating("POST", "/api/v3/trade/" + path, UnifiedRights.TRADE_WRITE, call -> done())));
        MANAGING.forEach(path -> endpoints.add(
                Endpoint.mutating("POST", "/api/v3/account/" + path, UnifiedRights.MANAGE_WRITE, call -> done())));
        return endpoints;
    }

    private static Reply done() {
        return BitgetReplies.ok(Map.of("orderId", "111111111111111111", "clientOid", "121211212122"));
    }

    private static Reply inCategory(EndpointCall call, Function<String, Reply> answer) {
        String category = call.parameter("category").orElse("");
        if (category.isEmpty()) {
            return BitgetReplies.parameterMissing("category");
        }
        return CATEGORIES.contains(category)
                ? answer.apply(category)
                : BitgetReplies.refusal("400172", "Parameter verification failed");
    }

    private static Reply instruments(String category) {
        return BitgetReplies.ok(INSTRUMENTS
                .valueStream()
                .filter(one -> one.get("category").asText().equals(category))
                .toList());
    }

    private static Reply info(EndpointCall call) {
        Account account = call.owner();
        return BitgetReplies.ok(Json.object(
                "uid", "100001",
                "inviterId", "1",
                "parentId", "",
                "channelCode", "",
                "channel", "",
                "ips", String.join(",", account.ipAllowlist()),
                "permType", UnifiedRights.type(account),
                "permissions", UnifiedRights.permissions(account),
                "regisTime", "1690000000000"));
    }

    private static Reply settings(EndpointCall call) {
        return BitgetReplies.ok(Json.object(
                "uid", "100001",
                "accountMode", "unified",
                "assetMode", "multi_assets",
                "accountLevel", "advanced",
                "holdMode", "hedge_mode",
                "stpMode", "none"));
    }

    private static Reply assets(EndpointCall call) {
        boolean funded = call.owner().hasFunds();
        return BitgetReplies.ok(Json.object(
                "accountEquity",
                funded ? "1001" : "0",
                "usdtEquity",
                funded ? "1001" : "0",
                "unrealisedPnl",
                "0",
                "assets",
                funded
                        ? List.of(Json.object(
                                "coin", "USDT",
                                "equity", "1000.5",
                                "usdValue", "1001",
                                "balance", "1000.5",
                                "available", "1000.5",
                                "debt", "0",
                                "locked", "0"))
                        : List.of()));
    }

    private static Reply orders(EndpointCall call, String category) {
        boolean here = category.equals(SPOT) || category.equals(FUTURES);
        return listed(here ? Samples.of("unifiedOrder", call, category) : List.of());
    }

    private static Reply positions(EndpointCall call, String category) {
        return listed(category.equals(FUTURES) ? Samples.of("unifiedPosition", call) : List.of());
    }

    private static Reply listed(List<JsonNode> items) {
        return BitgetReplies.ok(Json.object("list", items, "cursor", null));
    }
}
