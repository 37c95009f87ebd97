package ai.backfuture.localstack.simulator.htx;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.Right;
import java.util.ArrayList;
import java.util.List;

/**
 * Neutral rights as the three words of an HTX key. Trading is one right for spot and contracts and includes transfers
 * between the owner's accounts.
 *
 * @see <a href="https://huobiapi.github.io/docs/spot/v1/en/#api-key-query">API key query</a>
 */
final class HtxRights {

    static final String READ = "readOnly";
    static final String TRADE = "trade";
    static final String WITHDRAW = "withdraw";

    private HtxRights() {}

    static List<String> words(Account account) {
        List<String> words = new ArrayList<>();
        if (account.may(Right.READ)) {
            words.add(READ);
        }
        if (account.may(Right.TRADE_SPOT) || account.may(Right.TRADE_FUTURES) || account.may(Right.INTERNAL_TRANSFER)) {
            words.add(TRADE);
        }
        if (account.may(Right.WITHDRAW)) {
            words.add(WITHDRAW);
        }
        return words;
    }
}
