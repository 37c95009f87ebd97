package ai.backfuture.localstack.simulator.bitget;

import ai.backfuture.localstack.simulator.Account;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What differs between Bitget accounts apart from rights. */
final class BitgetTraits {

    private static final String ACCOUNT_MODE = "accountMode";
    private static final String ENVIRONMENT = "environment";
    private static final String DEMO = "demo";

    static final Map<String, Set<String>> ALLOWED =
            Map.of(ACCOUNT_MODE, Set.of("classic", "unified"), ENVIRONMENT, Set.of("live", DEMO));

    private BitgetTraits() {}

    static AccountMode accountMode(Account account) {
        return AccountMode.valueOf(account.trait(ACCOUNT_MODE, "classic").toUpperCase(Locale.ROOT));
    }

    /** Whether the key was made for demo trading, which a call has to say in a header. */
    static boolean isDemo(Account account) {
        return account.trait(ENVIRONMENT, "live").equals(DEMO);
    }
}
