package ai.backfuture.localstack.simulator.htx;

import static ai.backfuture.localstack.simulator.htx.ApiShape.SPOT_V1;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.Endpoint;
import ai.backfuture.localstack.simulator.EndpointCall;
import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reading spot: the accounts first, then the balance and the orders of one by its number.
 *
 * @see <a href="https://huobiapi.github.io/docs/spot/v1/en/#get-all-accounts-of-the-current-user">Accounts</a>
 */
final class SpotEndpoints {

    private static final String ACCOUNT = "100009";

    private SpotEndpoints() {}

    static List<Endpoint> all() {
        return List.of(
                Endpoint.signed("GET", "/v1/account/accounts", HtxRights.READ, SpotEndpoints::accounts),
                Endpoint.signed("GET", "/v1/account/accounts/{id}/balance", HtxRights.READ, SpotEndpoints::balance),
                Endpoint.signed("GET", "/v1/order/openOrders", HtxRights.READ, SpotEndpoints::openOrders));
    }

    private static Reply accounts(EndpointCall call) {
        String state = HtxTraits.spotAccountState(call.owner());
        return SPOT_V1.ok(List.of(
                Json.object("id", 100010, "type", "point", "subtype", "", "state", "working"),
                Json.object("id", Integer.valueOf(ACCOUNT), "type", "spot", "subtype", "", "state", state)));
    }

    private static Reply balance(EndpointCall call) {
        String id = call.variable("id");
        Account account = call.owner();
        return id.equals(ACCOUNT)
                ? SPOT_V1.ok(Json.object(
                        "id",
                        Integer.valueOf(ACCOUNT),
                        "type",
                        "spot",
                        "state",
                        HtxTraits.spotAccountState(account),
                        "list",
                        List.of(
                                part("usdt", "trade", account.hasFunds() ? "1000.5" : "0"),
                                part("usdt", "frozen", account.hasFunds() ? "0.1" : "0"),
                                part("btc", "trade", account.hasFunds() ? "0.25" : "0"),
                                part("btc", "frozen", "0"))))
                : accountUnknown(id);
    }

    private static Map<String, ?> part(String currency, String type, String balance) {
        return Json.object("currency", currency, "type", type, "balance", balance, "seq-num", "1");
    }

    private static Reply accountUnknown(String id) {
        return ApiShape.spotError(
                "account-get-balance-account-inexistent-error", "account for id `" + id + "` does not exist");
    }

    private static Reply openOrders(EndpointCall call) {
        Optional<String> id = call.parameter("account-id");
        Optional<String> symbol = call.parameter("symbol");
        if (id.isEmpty() || symbol.isEmpty()) {
            String missing = id.isEmpty() ? "account-id" : "symbol";
            return ApiShape.spotError("require-" + missing, "Parameter `" + missing + "` is required.");
        }
        if (!id.get().equals(ACCOUNT)) {
            return accountUnknown(id.get());
        }
        return PublicEndpoints.trades(symbol.get())
                ? SPOT_V1.ok(Samples.of("spotOrder", call.owner(), symbol.get().equals("btcusdt")))
                : ApiShape.spotError("base-symbol-error", "The symbol is invalid");
    }
}
