package ai.backfuture.localstack.simulator.okx;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.Right;
import java.util.ArrayList;
import java.util.List;

/**
 * Neutral rights as the tokens of an OKX key. Spot and futures share one, which moves money between the owner's accounts
 * as well; there is none for that alone.
 *
 * @see <a href="https://www.okx.com/docs-v5/en/#trading-account-rest-api-get-account-configuration">Account configuration</a>
 */
final class OkxRights {

    static final String READ = "read_only";
    static final String TRADE = "trade";
    static final String WITHDRAW = "withdraw";

    private OkxRights() {}

    static List<String> tokens(Account account) {
        List<String> tokens = new ArrayList<>();
        if (account.may(Right.READ)) {
            tokens.add(READ);
        }
        if (account.may(Right.TRADE_SPOT) || account.may(Right.TRADE_FUTURES)) {
            tokens.add(TRADE);
        }
        if (account.may(Right.WITHDRAW)) {
            tokens.add(WITHDRAW);
        }
        return tokens;
    }
}
