package ai.backfuture.localstack.simulator.coinbase;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.Json;
import java.util.Map;

/** The one position that every funded account has, in the shape of each venue. */
final class FuturesSamples {

    private FuturesSamples() {}

    static Map<String, ?> usd(String value) {
        return Json.object("value", value, "currency", "USD");
    }

    private static Map<String, ?> usdc(String value) {
        return Json.object("value", value, "currency", "USDC");
    }

    static Map<String, ?> usPosition() {
        return Json.object(
                "product_id", "BIT-31DEC27-CDE",
                "expiration_time", "2027-12-31T16:00:00Z",
                "side", "LONG",
                "number_of_contracts", "1",
                "current_price", "60000",
                "avg_entry_price", "59000",
                "unrealized_pnl", "10",
                "daily_realized_pnl", "0");
    }

    static Map<String, ?> perpetualPosition() {
        return Json.object(
                "product_id", "BTC-PERP-INTX",
                "product_uuid", "cd34c18b-3665-4ed8-9305-3db277c49fc5",
                "symbol", "BTC-PERP-INTX",
                "vwap", usdc("59000"),
                "position_side", "POSITION_SIDE_LONG",
                "net_size", "0.001",
                "buy_order_size", "0",
                "sell_order_size", "0",
                "im_contribution", "0.1",
                "unrealized_pnl", usdc("1"),
                "mark_price", usdc("60000"),
                "liquidation_price", usdc("0"),
                "leverage", "1",
                "position_notional", usdc("60"),
                "margin_type", "MARGIN_TYPE_CROSS",
                "entry_vwap", usdc("59000"));
    }

    static Map<String, ?> perpetualPortfolio(Account account) {
        return Json.object(
                "portfolio_uuid", AccountEndpoints.portfolio(account),
                "collateral", account.hasFunds() ? "100.5" : "0",
                "position_notional", "60",
                "open_position_notional", "60",
                "pending_fees", "0",
                "borrow", "0",
                "accrued_interest", "0",
                "rolling_debt", "0",
                "margin_type", "MARGIN_TYPE_CROSS");
    }
}
