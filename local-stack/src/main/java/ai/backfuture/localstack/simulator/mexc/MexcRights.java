package ai.backfuture.localstack.simulator.mexc;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.Right;
import java.util.ArrayList;
import java.util.List;

/**
 * Neutral rights as the tokens of a MEXC key. Reading includes the read side of withdrawals, whose token must not be
 * taken for the right to withdraw.
 *
 * @see <a href="https://www.mexc.com/api-docs/spot-v3/spot-account-trade/query-api-key-info">Query API key info</a>
 */
final class MexcRights {

    static final String SPOT_ACCOUNT_READ = "SPOT_ACCOUNT_READ";
    static final String SPOT_DEAL_READ = "SPOT_DEAL_READ";
    static final String SPOT_DEAL_WRITE = "SPOT_DEAL_WRITE";
    static final String SPOT_WITHDRAW_READ = "SPOT_WITHDRAW_READ";
    static final String SPOT_WITHDRAW_WRITE = "SPOT_WITHDRAW_WRITE";
    static final String SPOT_TRANSFER_WRITE = "SPOT_TRANSFER_WRITE";
    static final String CONTRACT_ACCOUNT_READ = "CONTRACT_ACCOUNT_READ";
    static final String CONTRACT_ACCOUNT_WRITE = "CONTRACT_ACCOUNT_WRITE";
    static final String CONTRACT_DEAL_READ = "CONTRACT_DEAL_READ";
    static final String CONTRACT_DEAL_WRITE = "CONTRACT_DEAL_WRITE";

    private MexcRights() {}

    static List<String> tokens(Account account) {
        List<String> tokens = new ArrayList<>();
        for (Right right : Right.values()) {
            if (account.may(right)) {
                tokens.addAll(tokens(right));
            }
        }
        return tokens;
    }

    private static List<String> tokens(Right right) {
        return switch (right) {
            case READ ->
                List.of(
                        SPOT_ACCOUNT_READ,
                        SPOT_DEAL_READ,
                        SPOT_WITHDRAW_READ,
                        CONTRACT_ACCOUNT_READ,
                        CONTRACT_DEAL_READ);
            case TRADE_SPOT -> List.of(SPOT_DEAL_WRITE);
            case TRADE_FUTURES -> List.of(CONTRACT_DEAL_WRITE);
            case WITHDRAW -> List.of(SPOT_WITHDRAW_WRITE);
            case INTERNAL_TRANSFER -> List.of(SPOT_TRANSFER_WRITE);
        };
    }
}
