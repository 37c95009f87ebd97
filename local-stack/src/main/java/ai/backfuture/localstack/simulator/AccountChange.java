package ai.backfuture.localstack.simulator;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The body of a change of an account in use; what is absent stays. */
record AccountChange(
        @Nullable Set<Right> permissions,
        @Nullable List<String> ipAllowlist,
        @Nullable Scenario scenario,
        @Nullable String secretKey,
        @Nullable String passphrase,
        @Nullable Map<String, String> traits) {

    /**
     * Naming a scenario shapes rights and addresses as it would on a new account; leaving one of those that shaped them
     * gives the usual ones back.
     */
    Account appliedTo(Account account, List<String> usualAddresses) {
        Scenario next = scenario == null ? account.scenario() : scenario;
        Set<Right> rights = permissions == null ? account.permissions() : permissions;
        List<String> addresses = ipAllowlist == null ? account.ipAllowlist() : ipAllowlist;
        if (scenario != null) {
            boolean reshaped = account.scenario().isAboutRights() || scenario.isAboutRights();
            rights = permissions == null && reshaped ? scenario.usualRights() : scenario.shape(rights);
            addresses = ipAllowlist == null ? addresses(account, scenario, usualAddresses) : scenario.shape(addresses);
        }
        return new Account(
                account.id(),
                account.exchange(),
                next,
                account.credentials().with(secretKey, passphrase),
                rights,
                addresses,
                traits == null ? account.traits() : traits);
    }

    private static List<String> addresses(Account account, Scenario next, List<String> usual) {
        if (next == Scenario.IP_NOT_ALLOWED) {
            return List.of(Scenario.ADDRESS_OF_NOBODY);
        }
        return account.scenario() == Scenario.IP_NOT_ALLOWED ? usual : account.ipAllowlist();
    }

    @Override
    public String toString() {
        return "AccountChange[***]";
    }
}
