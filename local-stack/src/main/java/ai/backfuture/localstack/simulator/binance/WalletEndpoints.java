package ai.backfuture.localstack.simulator.binance;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.Endpoint;
import ai.backfuture.localstack.simulator.EndpointCall;
import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Reply;
import java.util.List;
import java.util.Map;

/**
 * The wallet API: the status of the whole exchange, and what a key may do.
 *
 * @see <a href="https://developers.binance.com/docs/wallet/others/system-status">System status</a>
 * @see <a href="https://developers.binance.com/docs/wallet/account/api-key-permission">API key permission</a>
 */
final class WalletEndpoints {

    static final String STATUS = "/sapi/v1/system/status";

    private WalletEndpoints() {}

    static List<Endpoint> all() {
        return List.of(
                Endpoint.open(STATUS, call -> status(0, "normal")),
                Endpoint.signed("GET", "/sapi/v1/account/apiRestrictions", null, WalletEndpoints::restrictions),
                Endpoint.signed(
                        "GET",
                        "/sapi/v1/account/status",
                        BinanceRights.READING,
                        call -> BinanceReplies.ok(Map.of("data", "Normal"))),
                Endpoint.signed(
                        "GET",
                        "/sapi/v1/capital/config/getall",
                        BinanceRights.READING,
                        call -> BinanceReplies.ok(Json.resource(WalletEndpoints.class, "currencies.json"))),
                Endpoint.signed("GET", "/sapi/v1/margin/allPairs", null, call -> BinanceReplies.ok(List.of())),
                Endpoint.signed("GET", "/sapi/v1/margin/isolated/allPairs", null, call -> BinanceReplies.ok(List.of())),
                Endpoint.mutating(
                        "POST",
                        "/sapi/v1/capital/withdraw/apply",
                        BinanceRights.WITHDRAWALS,
                        call -> BinanceReplies.ok(Map.of("id", "7213fea8e94b4a5593d507237e5a555b"))),
                Endpoint.mutating(
                        "POST",
                        "/sapi/v1/asset/transfer",
                        BinanceRights.UNIVERSAL_TRANSFER,
                        call -> BinanceReplies.ok(Map.of("tranId", 13526853623L))));
    }

    static Reply underMaintenance() {
        return status(1, "system_maintenance");
    }

    private static Reply status(int status, String message) {
        return BinanceReplies.ok(Json.object("status", status, "msg", message));
    }

    private static Reply restrictions(EndpointCall call) {
        Account account = call.owner();
        return BinanceReplies.ok(Json.object(
                "ipRestrict",
                !account.ipAllowlist().isEmpty(),
                "createTime",
                1790000000000L,
                BinanceRights.READING,
                BinanceRights.holds(account, BinanceRights.READING),
                BinanceRights.SPOT,
                BinanceRights.holds(account, BinanceRights.SPOT),
                BinanceRights.WITHDRAWALS,
                BinanceRights.holds(account, BinanceRights.WITHDRAWALS),
                "enableInternalTransfer",
                false,
                BinanceRights.UNIVERSAL_TRANSFER,
                BinanceRights.holds(account, BinanceRights.UNIVERSAL_TRANSFER),
                "enableMargin",
                false,
                BinanceRights.FUTURES,
                BinanceRights.holds(account, BinanceRights.FUTURES),
                "enableVanillaOptions",
                false,
                "enablePortfolioMarginTrading",
                false,
                "enableFixApiTrade",
                false,
                "enableFixReadOnly",
                false));
    }
}
