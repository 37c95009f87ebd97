package ai.backfuture.localstack.simulator.coinbase;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.Right;

/**
 * Neutral rights as the three scopes of a key. Spot and futures are one scope, and {@code transfer} is the one that
 * withdraws.
 *
 * @see <a href="https://docs.cdp.coinbase.com/api-reference/advanced-trade-api/rest-api/data-api/get-api-key-permissions">
 *     API key permissions</a>
 */
final class CoinbaseRights {

    static final String VIEW = "view";
    static final String TRADE = "trade";
    static final String TRANSFER = "transfer";

    private CoinbaseRights() {}

    static boolean granted(Account account, String scope) {
        return switch (scope) {
            case VIEW -> account.may(Right.READ);
            case TRADE -> account.may(Right.TRADE_SPOT) || account.may(Right.TRADE_FUTURES);
            case TRANSFER -> account.may(Right.WITHDRAW);
            default -> throw new IllegalArgumentException("a key has no scope " + scope);
        };
    }
}
