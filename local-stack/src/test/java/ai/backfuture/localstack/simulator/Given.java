package ai.backfuture.localstack.simulator;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Accounts and requests that most tests begin with. */
public final class Given {

    public static final String CALLER = "127.0.0.1";

    private Given() {}

    public static Account account(String exchange, Credentials credentials, Right... rights) {
        return new Account(
                "account-1", exchange, Scenario.VALID, credentials, Set.of(rights), List.of(CALLER), Map.of());
    }

    public static Account allowing(Account account, String... addresses) {
        return new Account(
                account.id(),
                account.exchange(),
                account.scenario(),
                account.credentials(),
                account.permissions(),
                List.of(addresses),
                account.traits());
    }

    public static Account with(Account account, String trait, String value) {
        return new Account(
                account.id(),
                account.exchange(),
                account.scenario(),
                account.credentials(),
                account.permissions(),
                account.ipAllowlist(),
                Map.of(trait, value));
    }

    public static ApiRequest request(String method, String pathAndQuery, Map<String, String> headers, String body) {
        int question = pathAndQuery.indexOf('?');
        return new ApiRequest(
                method,
                question < 0 ? pathAndQuery : pathAndQuery.substring(0, question),
                question < 0 ? "" : pathAndQuery.substring(question + 1),
                headers,
                body,
                CALLER);
    }
}
