package ai.backfuture.localstack.simulator.bingx;

import ai.backfuture.localstack.simulator.Account;
import java.util.Map;
import java.util.Set;

/** What differs between BingX accounts apart from rights. */
final class BingXTraits {

    private static final String KEY_INFO = "keyInfo";
    private static final String AS_PUBLISHED = "as-published";

    static final Map<String, Set<String>> ALLOWED = Map.of(KEY_INFO, Set.of("as-observed", AS_PUBLISHED));

    private BingXTraits() {}

    /** Clients meet a list of numbers at the root; the documents print booleans inside {@code data}. */
    static boolean describesKeyAsPublished(Account account) {
        return account.trait(KEY_INFO, "as-observed").equals(AS_PUBLISHED);
    }
}
