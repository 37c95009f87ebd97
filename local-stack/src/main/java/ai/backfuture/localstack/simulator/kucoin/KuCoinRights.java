package ai.backfuture.localstack.simulator.kucoin;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.Right;
import java.util.Arrays;
import java.util.List;

/**
 * Neutral rights as the tokens of a KuCoin key. {@code Transfer} is the one that withdraws.
 *
 * @see <a href="https://www.kucoin.com/docs-new/rest/account-info/account-funding/get-apikey-info">API key info</a>
 */
final class KuCoinRights {

    static final String GENERAL = "General";
    static final String SPOT = "Spot";
    static final String FUTURES = "Futures";
    static final String TRANSFER = "Transfer";
    static final String INNER_TRANSFER = "InnerTransfer";

    private KuCoinRights() {}

    static List<String> tokens(Account account) {
        return Arrays.stream(Right.values())
                .filter(account::may)
                .map(KuCoinRights::token)
                .toList();
    }

    private static String token(Right right) {
        return switch (right) {
            case READ -> GENERAL;
            case TRADE_SPOT -> SPOT;
            case TRADE_FUTURES -> FUTURES;
            case WITHDRAW -> TRANSFER;
            case INTERNAL_TRANSFER -> INNER_TRANSFER;
        };
    }
}
