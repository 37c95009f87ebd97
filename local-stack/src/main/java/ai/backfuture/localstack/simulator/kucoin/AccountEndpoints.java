package ai.backfuture.localstack.simulator.kucoin;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.Endpoint;
import ai.backfuture.localstack.simulator.EndpointCall;
import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The key itself and the spot balances.
 *
 * @see <a href="https://www.kucoin.com/docs-new/rest/account-info/account-funding/get-apikey-info">API key info</a>
 */
final class AccountEndpoints {

    private AccountEndpoints() {}

    static List<Endpoint> all() {
        return List.of(
                Endpoint.signed("GET", "/api/v1/user/api-key", KuCoinRights.GENERAL, AccountEndpoints::keyInfo),
                Endpoint.signed("GET", "/api/v1/accounts", KuCoinRights.GENERAL, AccountEndpoints::balances),
                Endpoint.signed(
                        "GET", "/api/v1/hf/accounts/opened", KuCoinRights.GENERAL, call -> KuCoinReplies.ok(true)),
                Endpoint.signed(
                        "GET",
                        "/api/ua/v1/account/mode",
                        KuCoinRights.GENERAL,
                        call -> KuCoinReplies.ok(Map.of("selfAccountMode", KuCoinTraits.accountMode(call.owner())))));
    }

    private static Reply keyInfo(EndpointCall call) {
        Account account = call.owner();
        boolean bound = !account.ipAllowlist().isEmpty();
        return KuCoinReplies.ok(Json.object(
                "uid",
                100001,
                "subName",
                null,
                "remark",
                account.scenario().text(),
                "apiKey",
                account.credentials().apiKey(),
                "apiVersion",
                KuCoinTraits.keyVersion(account),
                "permission",
                String.join(",", KuCoinRights.tokens(account)),
                "ipWhitelist",
                bound ? String.join(",", account.ipAllowlist()) : null,
                "createdAt",
                1790000000000L,
                "expiredAt",
                null,
                "isMaster",
                true,
                "region",
                "DE",
                "kycStatus",
                1,
                "thirdPartyApp",
                "",
                "siteType",
                "global"));
    }

    /** Where high-frequency trading is opened, its account answers to a name of its own. */
    private static Reply balances(EndpointCall call) {
        Optional<String> type = call.parameter("type");
        String trade = type.filter("trade_hf"::equals).orElse("trade");
        boolean funded = call.owner().hasFunds();
        List<Map<String, ?>> balances = Stream.<Map<String, ?>>of(
                        balance("5bd6e9286d99522a52e458de", "USDT", "main", funded ? "50.5" : "0"),
                        balance("5bd6e9216d99522a52e458d6", "USDT", trade, funded ? "1000.5" : "0"),
                        balance("5bd6e9216d99522a52e458d7", "BTC", trade, funded ? "0.25" : "0"))
                .filter(balance -> type.isEmpty() || type.get().equals(balance.get("type")))
                .filter(balance -> call.parameter("currency")
                        .map(balance.get("currency")::equals)
                        .orElse(true))
                .toList();
        return KuCoinReplies.ok(balances);
    }

    private static Map<String, ?> balance(String id, String currency, String type, String amount) {
        return Json.object(
                "id", id, "currency", currency, "type", type, "balance", amount, "available", amount, "holds", "0");
    }
}
