package ai.backfuture.localstack.simulator.bybit;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.Right;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Neutral rights as the groups of a Bybit key. A key that only reads has its trading groups filled all the same and is told
 * by a flag; which group a read takes is not documented, here it is the one of its product.
 *
 * @see <a href="https://bybit-exchange.github.io/docs/v5/user/apikey-info">API key information</a>
 */
final class BybitRights {

    static final String SPOT = "Spot";
    static final String CONTRACT = "ContractTrade";
    static final String DERIVATIVES = "Derivatives";
    static final String WALLET = "Wallet";
    static final String WITHDRAW = "Withdraw";
    static final String TRANSFER = "AccountTransfer";

    /** Takes a key that does more than read, whatever that is. */
    static final String ANY = "any";

    private BybitRights() {}

    static Map<String, List<String>> groups(Account account) {
        boolean spot = readsOnly(account) || account.may(Right.TRADE_SPOT);
        boolean futures = readsOnly(account) || account.may(Right.TRADE_FUTURES);
        Map<String, List<String>> groups = new LinkedHashMap<>();
        groups.put(CONTRACT, futures ? List.of("Order", "Position") : List.of());
        groups.put(SPOT, spot ? List.of("SpotTrade") : List.of());
        groups.put(WALLET, wallet(account));
        groups.put("Options", List.of());
        groups.put(DERIVATIVES, futures ? List.of("DerivativesTrade") : List.of());
        for (String empty : List.of("CopyTrading", "BlockTrade", "Exchange", "NFT", "Affiliate", "Earn", "FiatP2P")) {
            groups.put(empty, List.of());
        }
        return groups;
    }

    /** Sub-accounts never withdraw. */
    private static List<String> wallet(Account account) {
        List<String> wallet = new ArrayList<>();
        if (account.may(Right.INTERNAL_TRANSFER)) {
            wallet.addAll(List.of(TRANSFER, "SubMemberTransfer"));
        }
        if (account.may(Right.WITHDRAW) && !BybitTraits.isSubAccount(account)) {
            wallet.add(WITHDRAW);
        }
        return wallet;
    }

    static boolean isReadOnly(Account account) {
        return readsOnly(account) || BybitTraits.isMarkedReadOnly(account);
    }

    private static boolean readsOnly(Account account) {
        return account.permissions().stream().allMatch(Right.READ::equals);
    }

    /** Whether the key reads a product that belongs to this group. */
    static boolean reads(Account account, String group) {
        return account.may(Right.READ)
                && !groups(account).getOrDefault(group, List.of()).isEmpty();
    }

    /** Whether the key does more than read in this group, or with this token of the wallet group. */
    static boolean acts(Account account, String right) {
        if (isReadOnly(account)) {
            return false;
        }
        Map<String, List<String>> groups = groups(account);
        return right.equals(ANY)
                || !groups.getOrDefault(right, List.of()).isEmpty()
                || groups.getOrDefault(WALLET, List.of()).contains(right);
    }
}
