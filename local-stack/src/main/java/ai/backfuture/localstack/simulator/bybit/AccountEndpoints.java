package ai.backfuture.localstack.simulator.bybit;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.Endpoint;
import ai.backfuture.localstack.simulator.EndpointCall;
import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Reply;
import ai.backfuture.localstack.simulator.Right;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The account's mode and balances.
 *
 * @see <a href="https://bybit-exchange.github.io/docs/v5/account/wallet-balance">Wallet balance</a>
 */
final class AccountEndpoints {

    private static final JsonNode COINS = Json.resource(AccountEndpoints.class, "coins.json");
    private static final Set<String> CLASSIC = Set.of("SPOT", "CONTRACT");
    private static final int CLASSIC_STATUS = 1;

    private AccountEndpoints() {}

    static List<Endpoint> all() {
        return List.of(
                Endpoint.signed("GET", "/v5/user/query-api", null, KeyInfo::describe),
                Endpoint.signed("GET", "/v5/account/info", null, AccountEndpoints::info),
                Endpoint.signed("GET", "/v5/account/wallet-balance", null, AccountEndpoints::wallet),
                Endpoint.signed(
                        "GET", "/v5/asset/transfer/query-account-coins-balance", null, AccountEndpoints::funding),
                Endpoint.signed(
                        "GET",
                        "/v5/asset/coin/query-info",
                        null,
                        call -> BybitReplies.silentlyOk(Map.of("rows", COINS))));
    }

    private static Reply info(EndpointCall call) {
        ObjectNode info = Samples.of("account").deepCopy();
        if (!BybitTraits.isUnified(call.owner())) {
            info.put("unifiedMarginStatus", CLASSIC_STATUS);
        }
        return BybitReplies.ok(info);
    }

    private static Reply wallet(EndpointCall call) {
        Account account = call.owner();
        Optional<String> type = call.parameter("accountType");
        if (!account.may(Right.READ)) {
            return BybitReplies.permissionDenied();
        }
        if (type.isEmpty()) {
            return BybitReplies.parameterWrong("accountType can not be null");
        }
        if (BybitTraits.isUnified(account)) {
            return type.get().equals("UNIFIED")
                    ? BybitReplies.ok(Map.of("list", List.of(wallet(account, "UNIFIED"))))
                    : BybitReplies.parameterWrong("accountType only support UNIFIED.");
        }
        return CLASSIC.contains(type.get())
                ? BybitReplies.ok(Map.of("list", List.of(wallet(account, type.get()))))
                : BybitReplies.unifiedOnly();
    }

    private static Map<String, ?> wallet(Account account, String type) {
        return Json.object(
                "accountType", type,
                "accountIMRate", "0",
                "accountMMRate", "0",
                "totalEquity", account.hasFunds() ? "26000.5" : "0",
                "totalWalletBalance", account.hasFunds() ? "26000.5" : "0",
                "totalAvailableBalance", account.hasFunds() ? "26000.5" : "0",
                "coin",
                        account.hasFunds()
                                ? List.of(coin("USDT", "1000.5", "1000.5"), coin("BTC", "0.25", "25000"))
                                : List.of());
    }

    private static Map<String, ?> coin(String name, String amount, String dollars) {
        return Json.object(
                "coin", name,
                "equity", amount,
                "usdValue", dollars,
                "walletBalance", amount,
                "locked", "0",
                "spotHedgingQty", "0",
                "borrowAmount", "0",
                "availableToWithdraw", "",
                "accruedInterest", "0",
                "totalOrderIM", "0",
                "totalPositionIM", "0",
                "totalPositionMM", "0",
                "unrealisedPnl", "0",
                "cumRealisedPnl", "0",
                "bonus", "0",
                "marginCollateral", true,
                "collateralSwitch", true);
    }

    private static Reply funding(EndpointCall call) {
        if (!call.owner().may(Right.READ)) {
            return BybitReplies.permissionDenied();
        }
        List<Map<String, ?>> balance = call.owner().hasFunds()
                ? List.of(Json.object("coin", "USDT", "transferBalance", "50.5", "walletBalance", "50.5", "bonus", ""))
                : List.of();
        return BybitReplies.silentlyOk(Json.object(
                "memberId",
                "100001",
                "accountType",
                call.parameter("accountType").orElse("FUND"),
                "balance",
                balance));
    }
}
