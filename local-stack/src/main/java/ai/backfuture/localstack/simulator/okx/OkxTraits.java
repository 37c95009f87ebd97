package ai.backfuture.localstack.simulator.okx;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.Right;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What differs between OKX accounts apart from rights. */
final class OkxTraits {

    private static final String REGION = "region";
    private static final String MODE = "mode";
    private static final String LEVEL = "acctLv";
    private static final String PERMISSIONS = "perm";
    private static final String ACCOUNT_TYPE = "accountType";
    private static final String SPOT_ONLY = "1";
    private static final String SPOT_AND_FUTURES = "2";

    static final Map<String, Set<String>> ALLOWED = Map.of(
            REGION, Set.of("global", "eea", "us"),
            MODE, Set.of("live", "demo"),
            LEVEL, Set.of(SPOT_ONLY, SPOT_AND_FUTURES, "3", "4"),
            PERMISSIONS, Set.of("told", "missing"),
            ACCOUNT_TYPE, Set.of("main", "sub"));

    private OkxTraits() {}

    static OkxSite site(Account account) {
        return OkxSite.valueOf(account.trait(REGION, "global").toUpperCase(Locale.ROOT));
    }

    static boolean isDemo(Account account) {
        return account.trait(MODE, "live").equals("demo");
    }

    /** A key has no right of its own for futures; one that trades spot only belongs to an account in spot mode. */
    static String level(Account account) {
        boolean spotOnly = account.may(Right.TRADE_SPOT) && !account.may(Right.TRADE_FUTURES);
        return account.trait(LEVEL, spotOnly ? SPOT_ONLY : SPOT_AND_FUTURES);
    }

    static boolean hasFutures(Account account) {
        return !level(account).equals(SPOT_ONLY);
    }

    static boolean hasPrecheck(Account account) {
        return level(account).compareTo(SPOT_AND_FUTURES) > 0;
    }

    static boolean tellsPermissions(Account account) {
        return account.trait(PERMISSIONS, "told").equals("told");
    }

    static boolean isSubAccount(Account account) {
        return account.trait(ACCOUNT_TYPE, "main").equals("sub");
    }
}
