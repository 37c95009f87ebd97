package ai.backfuture.localstack.simulator.bybit;

import ai.backfuture.localstack.simulator.Account;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What differs between Bybit accounts apart from rights. */
final class BybitTraits {

    private static final String SITE = "site";
    private static final String ACCOUNT_MODE = "accountMode";
    private static final String ACCOUNT_TYPE = "accountType";
    private static final String READ_ONLY = "readOnly";
    private static final String KEY_TYPE = "keyType";

    static final Map<String, Set<String>> ALLOWED = Map.of(
            SITE, Set.of("mainnet", "eu", "testnet", "demo"),
            ACCOUNT_MODE, Set.of("unified", "classic"),
            ACCOUNT_TYPE, Set.of("main", "sub"),
            READ_ONLY, Set.of("by-rights", "yes"),
            KEY_TYPE, Set.of("personal", "third-party"));

    private BybitTraits() {}

    static BybitSite site(Account account) {
        return BybitSite.valueOf(account.trait(SITE, "mainnet").toUpperCase(Locale.ROOT));
    }

    static boolean isUnified(Account account) {
        return account.trait(ACCOUNT_MODE, "unified").equals("unified");
    }

    static boolean isSubAccount(Account account) {
        return account.trait(ACCOUNT_TYPE, "main").equals("sub");
    }

    /** The flag may be set on a key that has rights to act, and taken off again. */
    static boolean isMarkedReadOnly(Account account) {
        return account.trait(READ_ONLY, "by-rights").equals("yes");
    }

    static boolean isOfThirdParty(Account account) {
        return account.trait(KEY_TYPE, "personal").equals("third-party");
    }
}
