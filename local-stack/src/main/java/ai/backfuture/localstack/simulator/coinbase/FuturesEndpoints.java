package ai.backfuture.localstack.simulator.coinbase;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.Endpoint;
import ai.backfuture.localstack.simulator.EndpointCall;
import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Reply;
import java.util.List;
import java.util.Map;

/**
 * Futures of the US venue and perpetuals of the international one; an account has one of them at most. What an account
 * without them is told is not documented: here, that there is nothing.
 *
 * @see <a href="https://docs.cdp.coinbase.com/api-reference/advanced-trade-api/rest-api/futures/get-futures-balance-summary">
 *     Futures balance summary</a>
 */
final class FuturesEndpoints {

    private FuturesEndpoints() {}

    static List<Endpoint> all() {
        return List.of(
                AccountEndpoints.read("/cfm/balance_summary", FuturesEndpoints::summary),
                AccountEndpoints.read("/cfm/positions", FuturesEndpoints::positions),
                AccountEndpoints.read("/intx/portfolio/{portfolio_uuid}", FuturesEndpoints::perpetualPortfolio),
                AccountEndpoints.read("/intx/positions/{portfolio_uuid}", FuturesEndpoints::perpetuals));
    }

    private static Reply summary(EndpointCall call) {
        if (!CoinbaseTraits.tradesUsFutures(call.owner())) {
            return CoinbaseReplies.notFound("futures account not found");
        }
        String amount = call.owner().hasFunds() ? "100.5" : "0";
        return CoinbaseReplies.ok(Map.of(
                "balance_summary",
                Json.object(
                        "futures_buying_power", FuturesSamples.usd(amount),
                        "total_usd_balance", FuturesSamples.usd(amount),
                        "cbi_usd_balance", FuturesSamples.usd("0"),
                        "cfm_usd_balance", FuturesSamples.usd(amount),
                        "total_open_orders_hold_amount", FuturesSamples.usd("0"),
                        "unrealized_pnl", FuturesSamples.usd("0"),
                        "daily_realized_pnl", FuturesSamples.usd("0"),
                        "initial_margin", FuturesSamples.usd("0"),
                        "available_margin", FuturesSamples.usd(amount),
                        "liquidation_threshold", FuturesSamples.usd("0"),
                        "liquidation_buffer_amount", FuturesSamples.usd(amount),
                        "liquidation_buffer_percentage", "1000")));
    }

    private static Reply positions(EndpointCall call) {
        return CoinbaseTraits.tradesUsFutures(call.owner())
                ? listed(call.owner(), FuturesSamples.usPosition())
                : CoinbaseReplies.notFound("futures account not found");
    }

    private static Reply perpetualPortfolio(EndpointCall call) {
        return isOwnPerpetualPortfolio(call)
                ? CoinbaseReplies.ok(Map.of("portfolios", List.of(FuturesSamples.perpetualPortfolio(call.owner()))))
                : CoinbaseReplies.notFound("portfolio not found");
    }

    private static Reply perpetuals(EndpointCall call) {
        return isOwnPerpetualPortfolio(call)
                ? listed(call.owner(), FuturesSamples.perpetualPosition())
                : CoinbaseReplies.notFound("portfolio not found");
    }

    private static boolean isOwnPerpetualPortfolio(EndpointCall call) {
        return CoinbaseTraits.tradesPerpetuals(call.owner())
                && call.variable("portfolio_uuid").equals(AccountEndpoints.portfolio(call.owner()));
    }

    private static Reply listed(Account account, Map<String, ?> position) {
        return CoinbaseReplies.ok(Map.of("positions", account.hasFunds() ? List.of(position) : List.of()));
    }
}
