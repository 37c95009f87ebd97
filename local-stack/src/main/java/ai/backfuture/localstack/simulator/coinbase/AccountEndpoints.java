package ai.backfuture.localstack.simulator.coinbase;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.Deterministic;
import ai.backfuture.localstack.simulator.Endpoint;
import ai.backfuture.localstack.simulator.EndpointCall;
import ai.backfuture.localstack.simulator.EndpointHandler;
import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Reply;
import java.util.List;
import java.util.Map;

/**
 * The key, the balances and the one portfolio that a key sees. No call tells the addresses that a key is bound to.
 *
 * @see <a href="https://docs.cdp.coinbase.com/api-reference/advanced-trade-api/rest-api/accounts/list-accounts">List
 *     accounts</a>
 */
final class AccountEndpoints {

    private AccountEndpoints() {}

    static List<Endpoint> all() {
        return List.of(
                read("/key_permissions", AccountEndpoints::permissions),
                read("/accounts", AccountEndpoints::accounts),
                read("/portfolios", AccountEndpoints::portfolios),
                read("/products", PublicEndpoints::products),
                read("/transaction_summary", AccountEndpoints::fees));
    }

    static Endpoint read(String path, EndpointHandler handler) {
        return Endpoint.signed("GET", CoinbaseExchange.PREFIX + path, CoinbaseRights.VIEW, handler);
    }

    static String portfolio(Account account) {
        return Deterministic.uuid("coinbase/portfolio/" + account.id());
    }

    private static Reply permissions(EndpointCall call) {
        Account account = call.owner();
        return CoinbaseReplies.ok(Json.object(
                "can_view", CoinbaseRights.granted(account, CoinbaseRights.VIEW),
                "can_trade", CoinbaseRights.granted(account, CoinbaseRights.TRADE),
                "can_transfer", CoinbaseRights.granted(account, CoinbaseRights.TRANSFER),
                "portfolio_uuid", portfolio(account),
                "portfolio_type", CoinbaseTraits.tradesPerpetuals(account) ? "INTX" : "DEFAULT"));
    }

    private static Reply accounts(EndpointCall call) {
        Account account = call.owner();
        List<Map<String, ?>> accounts = account.hasFunds()
                ? List.of(balance(account, "USDT", "1000.5", "0.1"), balance(account, "BTC", "0.25", "0"))
                : List.of();
        return CoinbaseReplies.ok(
                Json.object("accounts", accounts, "has_next", false, "cursor", "", "size", accounts.size()));
    }

    private static Map<String, ?> balance(Account account, String currency, String available, String hold) {
        return Json.object(
                "uuid",
                Deterministic.uuid("coinbase/account/" + account.id() + "/" + currency),
                "name",
                currency + " Wallet",
                "currency",
                currency,
                "available_balance",
                Json.object("value", available, "currency", currency),
                "default",
                true,
                "active",
                true,
                "created_at",
                "2026-09-01T08:00:00.000Z",
                "updated_at",
                "2026-09-01T08:00:00.000Z",
                "deleted_at",
                null,
                "type",
                "ACCOUNT_TYPE_CRYPTO",
                "ready",
                true,
                "hold",
                Json.object("value", hold, "currency", currency),
                "retail_portfolio_id",
                portfolio(account),
                "platform",
                "ACCOUNT_PLATFORM_CONSUMER");
    }

    private static Reply portfolios(EndpointCall call) {
        Map<String, ?> only =
                Json.object("name", "Default", "uuid", portfolio(call.owner()), "type", "DEFAULT", "deleted", false);
        return CoinbaseReplies.ok(Map.of("portfolios", List.of(only)));
    }

    private static Reply fees(EndpointCall call) {
        return CoinbaseReplies.ok(Json.object(
                "total_volume",
                0,
                "total_fees",
                0,
                "fee_tier",
                Json.object(
                        "pricing_tier",
                        "Advanced 1",
                        "usd_from",
                        "0",
                        "usd_to",
                        "1000",
                        "taker_fee_rate",
                        "0.012",
                        "maker_fee_rate",
                        "0.006")));
    }
}
