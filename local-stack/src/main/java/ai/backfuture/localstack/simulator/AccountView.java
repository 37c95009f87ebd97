package ai.backfuture.localstack.simulator;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An account as the control API shows it: with its secret, which a test has to type in somewhere. */
record AccountView(
        String id,
        String exchange,
        Scenario scenario,
        String apiKey,
        String secretKey,
        @Nullable String passphrase,
        List<Right> permissions,
        List<String> ipAllowlist,
        Map<String, String> traits) {

    static AccountView of(Account account) {
        return new AccountView(
                account.id(),
                account.exchange(),
                account.scenario(),
                account.credentials().apiKey(),
                account.credentials().secretKey(),
                account.credentials().passphrase(),
                account.permissions().stream().sorted().toList(),
                account.ipAllowlist(),
                account.traits());
    }

    @Override
    public String toString() {
        return "AccountView[" + id + "]";
    }
}
