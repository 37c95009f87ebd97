package ai.backfuture.localstack.simulator.kucoin;

import ai.backfuture.localstack.simulator.Account;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What differs between KuCoin accounts apart from rights. */
final class KuCoinTraits {

    private static final String KEY_VERSION = "keyVersion";
    private static final String ACCOUNT_MODE = "accountMode";

    static final Map<String, Set<String>> ALLOWED =
            Map.of(KEY_VERSION, Set.of("1", "2", "3"), ACCOUNT_MODE, Set.of("classic", "unified"));

    private KuCoinTraits() {}

    static int keyVersion(Account account) {
        return Integer.parseInt(account.trait(KEY_VERSION, "3"));
    }

    static String accountMode(Account account) {
        return account.trait(ACCOUNT_MODE, "classic").toUpperCase(Locale.ROOT);
    }
}
