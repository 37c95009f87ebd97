package ai.backfuture.localstack.simulator.htx;

import ai.backfuture.localstack.simulator.Account;
import java.util.Map;
import java.util.Set;

/** What differs between HTX accounts apart from rights. */
final class HtxTraits {

    private static final String USER = "user";
    private static final String SPOT_ACCOUNT = "spotAccount";
    private static final String CONTRACTS = "contracts";

    static final Map<String, Set<String>> ALLOWED = Map.of(
            USER, Set.of("parent", "sub"),
            SPOT_ACCOUNT, Set.of("working", "lock"),
            CONTRACTS, Set.of("open", "none"));

    private HtxTraits() {}

    /** The keys of a sub-user are described to its parent only. */
    static boolean isSubUser(Account account) {
        return account.trait(USER, "parent").equals("sub");
    }

    static String spotAccountState(Account account) {
        return account.trait(SPOT_ACCOUNT, "working");
    }

    static boolean hasContracts(Account account) {
        return account.trait(CONTRACTS, "open").equals("open");
    }
}
