package ai.backfuture.localstack.simulator.coinbase;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.Deterministic;
import ai.backfuture.localstack.simulator.Endpoint;
import ai.backfuture.localstack.simulator.EndpointCall;
import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Reply;
import java.util.List;
import java.util.Map;

/**
 * The older API for the same wallets, which takes the same tokens.
 *
 * @see <a href="https://docs.cdp.coinbase.com/coinbase-app/track-apis/accounts">Accounts</a>
 */
final class WalletEndpoints {

    private WalletEndpoints() {}

    static List<Endpoint> all() {
        return List.of(Endpoint.signed("GET", "/v2/accounts", CoinbaseRights.VIEW, WalletEndpoints::accounts));
    }

    private static Reply accounts(EndpointCall call) {
        Account account = call.owner();
        List<Map<String, ?>> wallets = account.hasFunds()
                ? List.of(wallet(account, "USDT", "1000.6"), wallet(account, "BTC", "0.25"))
                : List.of();
        return CoinbaseReplies.ok(Json.object(
                "pagination",
                Json.object("next_starting_after", null, "limit", 100, "order", "desc", "next_uri", null),
                "data",
                wallets));
    }

    private static Map<String, ?> wallet(Account account, String currency, String amount) {
        return Json.object(
                "id",
                Deterministic.uuid("coinbase/account/" + account.id() + "/" + currency),
                "name",
                currency + " Wallet",
                "primary",
                false,
                "type",
                "wallet",
                "currency",
                Json.object("code", currency, "name", currency, "type", "crypto"),
                "balance",
                Json.object("amount", amount, "currency", currency),
                "created_at",
                "2026-09-01T08:00:00Z",
                "updated_at",
                "2026-09-01T08:00:00Z",
                "resource",
                "account",
                "allow_deposits",
                true,
                "allow_withdrawals",
                true);
    }
}
