package ai.backfuture.localstack.simulator.mexc;

import ai.backfuture.localstack.simulator.Account;
import java.util.Map;
import java.util.Set;

/** What differs between MEXC accounts apart from rights. */
final class MexcTraits {

    private static final String KEY_INFO = "keyInfo";
    private static final String FUTURES_ACCOUNT = "futuresAccount";
    private static final String NONE = "none";

    static final Map<String, Set<String>> ALLOWED =
            Map.of(KEY_INFO, Set.of("served", NONE), FUTURES_ACCOUNT, Set.of("open", NONE));

    private MexcTraits() {}

    /** The call that tells a key's rights is new in 2026 and not known to be served to every account. */
    static boolean servesKeyInfo(Account account) {
        return !account.trait(KEY_INFO, "served").equals(NONE);
    }

    static boolean hasFuturesAccount(Account account) {
        return !account.trait(FUTURES_ACCOUNT, "open").equals(NONE);
    }
}
