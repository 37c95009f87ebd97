package ai.backfuture.localstack.simulator.binance;

import ai.backfuture.localstack.simulator.Account;
import java.util.Map;
import java.util.Set;

/** What differs between Binance accounts apart from rights. */
final class BinanceTraits {

    private static final String FUTURES_ACCOUNT = "futuresAccount";
    private static final String FUTURES_DATA = "futuresData";
    private static final String PORTFOLIO_MARGIN = "portfolioMargin";
    private static final String TRADING_EXPIRY = "tradingExpiry";

    static final Map<String, Set<String>> ALLOWED = Map.of(
            FUTURES_ACCOUNT, Set.of("open", "none"),
            FUTURES_DATA, Set.of("needs-trading", "needs-reading"),
            PORTFOLIO_MARGIN, Set.of("on", "off"),
            TRADING_EXPIRY, Set.of("ahead", "none"));

    private BinanceTraits() {}

    /** With portfolio margin on, futures are no longer reached in the usual way. */
    static boolean hasFutures(Account account) {
        return account.trait(FUTURES_ACCOUNT, "open").equals("open") && !hasPortfolioMargin(account);
    }

    static boolean hasPortfolioMargin(Account account) {
        return account.trait(PORTFOLIO_MARGIN, "off").equals("on");
    }

    /** The documents do not say which right reading futures takes; the stricter reading is the usual one here. */
    static boolean readingSufficesForFutures(Account account) {
        return account.trait(FUTURES_DATA, "needs-trading").equals("needs-reading");
    }

    static boolean hasTradingExpiry(Account account) {
        return account.trait(TRADING_EXPIRY, "none").equals("ahead");
    }
}
