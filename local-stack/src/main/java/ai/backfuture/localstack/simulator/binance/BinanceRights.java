package ai.backfuture.localstack.simulator.binance;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.Right;

/**
 * Neutral rights as the fields in which Binance tells those of a key.
 *
 * @see <a href="https://developers.binance.com/docs/wallet/account/api-key-permission">API key permission</a>
 */
final class BinanceRights {

    static final String READING = "enableReading";
    static final String SPOT = "enableSpotAndMarginTrading";
    static final String FUTURES = "enableFutures";
    static final String PORTFOLIO_MARGIN = "enablePortfolioMarginTrading";
    static final String WITHDRAWALS = "enableWithdrawals";
    static final String INTERNAL_TRANSFER = "enableInternalTransfer";
    static final String UNIVERSAL_TRANSFER = "permitsUniversalTransfer";

    /** No field of its own: reading futures takes the right to trade them, unless a trait says otherwise. */
    static final String FUTURES_DATA = "futuresData";

    private BinanceRights() {}

    static boolean has(Account account, String right) {
        return switch (right) {
            case READING -> account.may(Right.READ);
            case SPOT -> account.may(Right.TRADE_SPOT);
            case FUTURES -> account.may(Right.TRADE_FUTURES) && BinanceTraits.hasFutures(account);
            case PORTFOLIO_MARGIN -> account.may(Right.TRADE_FUTURES) && BinanceTraits.hasPortfolioMargin(account);
            case WITHDRAWALS -> account.may(Right.WITHDRAW);
            case INTERNAL_TRANSFER, UNIVERSAL_TRANSFER -> account.may(Right.INTERNAL_TRANSFER);
            case FUTURES_DATA ->
                account.may(Right.READ)
                        && BinanceTraits.hasFutures(account)
                        && (account.may(Right.TRADE_FUTURES) || BinanceTraits.readingSufficesForFutures(account));
            default -> false;
        };
    }
}
