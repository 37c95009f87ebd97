package ai.backfuture.localstack.simulator.okx;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.Endpoint;
import ai.backfuture.localstack.simulator.EndpointCall;
import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The key itself, balances and positions.
 *
 * @see <a href="https://www.okx.com/docs-v5/en/#trading-account-rest-api-get-account-configuration">Account configuration</a>
 */
final class AccountEndpoints {

    private static final JsonNode CURRENCIES = Json.resource(AccountEndpoints.class, "currencies.json");
    private static final String SUB_ACCOUNT_UID = "100002";

    private AccountEndpoints() {}

    static List<Endpoint> all() {
        return List.of(
                Endpoint.signed("GET", "/api/v5/account/config", OkxRights.READ, AccountEndpoints::config),
                Endpoint.signed("GET", "/api/v5/account/balance", OkxRights.READ, AccountEndpoints::trading),
                Endpoint.signed("GET", "/api/v5/account/positions", OkxRights.READ, AccountEndpoints::positions),
                Endpoint.signed("GET", "/api/v5/account/instruments", OkxRights.READ, Instruments::list),
                Endpoint.signed("GET", "/api/v5/asset/balances", OkxRights.READ, AccountEndpoints::funding),
                Endpoint.signed("GET", "/api/v5/asset/currencies", OkxRights.READ, call -> OkxReplies.ok(CURRENCIES)));
    }

    private static Reply config(EndpointCall call) {
        Account account = call.owner();
        ObjectNode config = Samples.of("config").deepCopy();
        config.put("label", account.scenario().text());
        config.put("acctLv", OkxTraits.level(account));
        config.put("ip", String.join(",", account.ipAllowlist()));
        config.put("perm", String.join(",", OkxRights.tokens(account)));
        if (!OkxTraits.tellsPermissions(account)) {
            config.remove("perm");
        }
        if (OkxTraits.isSubAccount(account)) {
            config.put("uid", SUB_ACCOUNT_UID).put("type", "1");
        }
        return OkxReplies.ok(List.of(config));
    }

    private static Reply trading(EndpointCall call) {
        List<Map<String, ?>> details = call.owner().hasFunds()
                ? Stream.<Map<String, ?>>of(
                                currency(call, "USDT", "1000.5", "1000.5"), currency(call, "BTC", "0.25", "25000"))
                        .filter(detail -> isWanted(call, detail))
                        .toList()
                : List.of();
        return OkxReplies.ok(List.of(Json.object(
                "adjEq", "",
                "details", details,
                "imr", "",
                "isoEq", "0",
                "mgnRatio", "",
                "mmr", "",
                "notionalUsd", "",
                "ordFroz", "",
                "totalEq", call.owner().hasFunds() ? "26000.5" : "0",
                "uTime", "1793577600000",
                "upl", "")));
    }

    /** In spot mode there is no equity to trade derivatives with. */
    private static Map<String, ?> currency(EndpointCall call, String name, String amount, String dollars) {
        return Json.object(
                "availBal",
                amount,
                "availEq",
                OkxTraits.hasFutures(call.owner()) ? amount : "",
                "cashBal",
                amount,
                "ccy",
                name,
                "eq",
                amount,
                "eqUsd",
                dollars,
                "frozenBal",
                "0",
                "isoEq",
                "0",
                "liab",
                "",
                "ordFrozen",
                "0",
                "spotBal",
                amount,
                "uTime",
                "1793577600000",
                "upl",
                "0");
    }

    private static Reply funding(EndpointCall call) {
        Map<String, ?> dollars = Json.object("availBal", "50.5", "bal", "50.5", "ccy", "USDT", "frozenBal", "0");
        boolean shown = call.owner().hasFunds() && isWanted(call, dollars);
        return OkxReplies.ok(shown ? List.of(dollars) : List.of());
    }

    private static boolean isWanted(EndpointCall call, Map<String, ?> balance) {
        return call.parameter("ccy")
                .map(list -> List.of(list.split(",")).contains(balance.get("ccy")))
                .orElse(true);
    }

    private static Reply positions(EndpointCall call) {
        boolean any = call.owner().hasFunds() && OkxTraits.hasFutures(call.owner());
        return Instruments.listed(call, Samples.of("positions"), position -> any);
    }
}
