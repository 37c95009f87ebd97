package ai.backfuture.localstack.simulator.binance;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.Right;
import java.util.Map;

/**
 * Neutral rights under the names of Binance's flags.
 *
 * @see <a href="https://developers.binance.com/docs/wallet/account/api-key-permission">API key permission</a>
 */
final class BinanceRights {

    static final String READING = "enableReading";
    static final String SPOT = "enableSpotAndMarginTrading";
    static final String FUTURES = "enableFutures";
    static final String WITHDRAWALS = "enableWithdrawals";
    static final String UNIVERSAL_TRANSFER = "permitsUniversalTransfer";

    private static final Map<String, Right> FLAGS = Map.of(
            READING, Right.READ,
            SPOT, Right.TRADE_SPOT,
            FUTURES, Right.TRADE_FUTURES,
            WITHDRAWALS, Right.WITHDRAW,
            UNIVERSAL_TRANSFER, Right.INTERNAL_TRANSFER);

    private BinanceRights() {}

    static boolean holds(Account account, String flag) {
        Right right = FLAGS.get(flag);
        return right != null && account.may(right);
    }
}
