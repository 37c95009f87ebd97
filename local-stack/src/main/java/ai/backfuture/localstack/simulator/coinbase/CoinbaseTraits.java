package ai.backfuture.localstack.simulator.coinbase;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.Right;
import java.util.Map;
import java.util.Set;

/** What differs between Coinbase accounts apart from rights: where its owner may trade futures, if anywhere. */
final class CoinbaseTraits {

    private static final String FUTURES = "futures";
    private static final String US = "us";
    private static final String INTERNATIONAL = "international";
    private static final String NONE = "none";

    static final Map<String, Set<String>> ALLOWED = Map.of(FUTURES, Set.of(US, INTERNATIONAL, NONE));

    private CoinbaseTraits() {}

    static boolean tradesUsFutures(Account account) {
        return account.trait(FUTURES, usual(account)).equals(US);
    }

    static boolean tradesPerpetuals(Account account) {
        return account.trait(FUTURES, usual(account)).equals(INTERNATIONAL);
    }

    /** A key cannot have futures switched off; an account that trades spot only has none. */
    private static String usual(Account account) {
        return account.may(Right.TRADE_SPOT) && !account.may(Right.TRADE_FUTURES) ? NONE : US;
    }
}
