package ai.backfuture.localstack.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SecretsStayHiddenTest {

    private static final String KEY = "key-canary";
    private static final String SECRET = "secret-canary";
    private static final String PASSPHRASE = "passphrase-canary";

    @ParameterizedTest
    @MethodSource
    void nothing_that_holds_a_secret_prints_it(Object holder) {
        assertThat(holder.toString()).doesNotContain(KEY, SECRET, PASSPHRASE);
    }

    static Stream<Object> nothing_that_holds_a_secret_prints_it() {
        Credentials credentials = new Credentials(KEY, SECRET, PASSPHRASE);
        Account account = Given.account("kucoin", credentials, Right.READ);
        return Stream.of(
                credentials,
                account,
                AccountView.of(account),
                new NewAccount("kucoin", KEY, SECRET, PASSPHRASE, null, null, null, null),
                new AccountChange(null, null, null, SECRET, PASSPHRASE, null),
                Given.request("GET", "/api/v3/apiKeyInfo?accessKey=" + KEY, Map.of("KC-API-KEY", KEY), SECRET),
                new EndpointCall(
                        Given.request("GET", "/path?accessKey=" + KEY, Map.of(), ""),
                        Map.of(),
                        account,
                        Instant.EPOCH));
    }
}
