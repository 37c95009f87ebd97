package ai.backfuture.localstack.simulator.gateio;

import ai.backfuture.localstack.simulator.Account;
import java.util.Map;
import java.util.Set;

/** What differs between Gate.io accounts and keys apart from rights. */
final class GateioTraits {

    private static final String KEY_VERSION = "keyVersion";
    private static final String ACCOUNT_MODE = "accountMode";
    private static final String FUTURES_ACCOUNT = "futuresAccount";
    private static final String MAIN_KEYS = "mainKeys";

    static final Map<String, Set<String>> ALLOWED = Map.of(
            KEY_VERSION, Set.of("4", "2"),
            ACCOUNT_MODE, Set.of("classic", "unified"),
            FUTURES_ACCOUNT, Set.of("open", "none"),
            MAIN_KEYS, Set.of("list", "single", "refused"));

    private GateioTraits() {}

    /** A key of the old API is no key here. */
    static boolean isOfThisApi(Account account) {
        return account.trait(KEY_VERSION, "4").equals("4");
    }

    static int keyMode(Account account) {
        return account.trait(ACCOUNT_MODE, "classic").equals("unified") ? 2 : 1;
    }

    /** The futures account is made by the first transfer to it. */
    static boolean hasFuturesAccount(Account account) {
        return account.trait(FUTURES_ACCOUNT, "open").equals("open");
    }

    /** Whether the list of keys is shown as documented, as the official clients model it, or not at all. */
    static String mainKeys(Account account) {
        return account.trait(MAIN_KEYS, "list");
    }
}
