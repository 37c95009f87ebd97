package ai.backfuture.localstack.simulator;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The body of a request for another account. */
record NewAccount(
        @Nullable String exchange,
        @Nullable String apiKey,
        @Nullable String secretKey,
        @Nullable String passphrase,
        @Nullable Set<Right> permissions,
        @Nullable List<String> ipAllowlist,
        @Nullable Scenario scenario,
        @Nullable Map<String, String> traits) {

    /**
     * The account that is meant.
     *
     * @throws IllegalArgumentException with the reason, if something required is missing
     */
    Account account(String id) {
        if (exchange == null || apiKey == null || secretKey == null) {
            throw new IllegalArgumentException("exchange, apiKey and secretKey are required");
        }
        Scenario named = scenario == null ? Scenario.VALID : scenario;
        return new Account(
                id,
                exchange,
                named,
                new Credentials(apiKey, secretKey, passphrase),
                permissions == null ? named.usualRights() : named.shape(permissions),
                named.shape(ipAllowlist == null ? List.of() : ipAllowlist),
                traits == null ? Map.of() : traits);
    }

    @Override
    public String toString() {
        return "NewAccount[***]";
    }
}
