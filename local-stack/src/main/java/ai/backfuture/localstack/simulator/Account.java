package ai.backfuture.localstack.simulator;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A simulated user with one key.
 *
 * @param permissions what the key may do
 * @param ipAllowlist from where; empty means from anywhere
 * @param traits what only this exchange knows, such as the version of a key; absent ones have the exchange's default
 */
public record Account(
        String id,
        String exchange,
        Scenario scenario,
        Credentials credentials,
        Set<Right> permissions,
        List<String> ipAllowlist,
        Map<String, String> traits) {

    public Account {
        permissions = Set.copyOf(permissions);
        ipAllowlist = List.copyOf(ipAllowlist);
        traits = Map.copyOf(traits);
    }

    public boolean may(Right right) {
        return permissions.contains(right);
    }

    public boolean hasFunds() {
        return scenario != Scenario.EMPTY;
    }

    public boolean admits(String address) {
        return ipAllowlist.isEmpty()
                || ipAllowlist.stream().anyMatch(entry -> AddressRange.of(entry).contains(address));
    }

    public String trait(String name, String usual) {
        return traits.getOrDefault(name, usual);
    }
}
