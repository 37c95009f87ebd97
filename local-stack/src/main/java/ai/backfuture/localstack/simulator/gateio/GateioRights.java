package ai.backfuture.localstack.simulator.gateio;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.Right;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Neutral rights as the groups of a Gate.io key, each absent, read only or full. Withdrawing has a group as well, but no
 * call shows it.
 *
 * @see <a href="https://www.gate.com/docs/developers/apiv4/en/#apiv4-key-permissions">APIv4 permissions</a>
 */
final class GateioRights {

    static final String SPOT = "spot";
    static final String WALLET = "wallet";
    static final String FUTURES = "futures";
    static final String ACCOUNT = "account";
    static final String UNIFIED = "unified";
    static final String WITHDRAWAL = "withdrawal";

    private static final List<String> READABLE = List.of(SPOT, WALLET, FUTURES, ACCOUNT, UNIFIED);

    private GateioRights() {}

    /** The visible groups, and whether each is read only. */
    static Map<String, Boolean> groups(Account account) {
        Map<String, Boolean> groups = new LinkedHashMap<>();
        if (account.may(Right.READ)) {
            READABLE.forEach(group -> groups.put(group, true));
        }
        if (account.may(Right.TRADE_SPOT)) {
            groups.put(SPOT, false);
        }
        if (account.may(Right.TRADE_FUTURES)) {
            groups.put(FUTURES, false);
        }
        if (account.may(Right.INTERNAL_TRANSFER)) {
            groups.put(WALLET, false);
        }
        return groups;
    }

    static boolean has(Account account, String group) {
        return group.equals(WITHDRAWAL)
                ? account.may(Right.WITHDRAW)
                : groups(account).containsKey(group);
    }

    static boolean isReadOnly(Account account, String group) {
        return groups(account).getOrDefault(group, false);
    }
}
