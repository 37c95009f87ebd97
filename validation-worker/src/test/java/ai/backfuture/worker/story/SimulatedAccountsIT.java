package ai.backfuture.worker.story;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.ConnectionEvent;
import ai.backfuture.contracts.ConnectionEvent.ConnectionTestRequested;
import ai.backfuture.contracts.CredentialRef;
import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Statements;
import ai.backfuture.contracts.TestOrder;
import ai.backfuture.contracts.Trigger;
import ai.backfuture.contracts.ValidationEvent;
import ai.backfuture.contracts.ValidationEvent.ConnectionFailed;
import ai.backfuture.contracts.ValidationEvent.ConnectionValidated;
import ai.backfuture.contracts.Warning;
import ai.backfuture.localstack.SharedStack;
import ai.backfuture.worker.WorkerFixture;
import ai.backfuture.worker.application.SecretStore;
import ai.backfuture.worker.application.TestingConnection;
import ai.backfuture.worker.domain.ApiCredential;
import ai.backfuture.worker.domain.SecretText;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every ready-made account of the simulator, against what a check must say of it; the table is written by hand. */
class SimulatedAccountsIT {

    private static final String PASSED = "PASSED";

    private static WorkerFixture fixture;
    private static String simulator;

    @BeforeAll
    static void start() {
        simulator = SharedStack.simulator();
        fixture = WorkerFixture.towards(simulator);
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    @ParameterizedTest(name = "{0} {1} on {2} is {3}")
    @CsvSource({
        "mexc, valid, SPOT, PASSED",
        "mexc, valid, BOTH, PASSED",
        "mexc, valid, FUTURES, PASSED",
        "mexc, read-only, SPOT, NO_TRADING_PERMISSION",
        "mexc, withdraw-on, SPOT, WITHDRAWAL_ENABLED",
        "mexc, futures-off, SPOT, PASSED",
        "mexc, futures-off, BOTH, FUTURES_NOT_ENABLED",
        "mexc, futures-off, FUTURES, FUTURES_NOT_ENABLED",
        "mexc, ip-not-allowed, SPOT, IP_NOT_ALLOWED",
        "mexc, expired, SPOT, KEY_EXPIRED",
        "mexc, expired, BOTH, KEY_EXPIRED",
        "mexc, restricted, SPOT, ACCOUNT_RESTRICTED",
        "mexc, empty, BOTH, PASSED",
        "mexc, maintenance, SPOT, EXCHANGE_UNAVAILABLE",
        "mexc, rate-limited, SPOT, RATE_LIMITED",
        "mexc, clock-skew, SPOT, CLOCK_SKEW",
        "kucoin, valid, SPOT, PASSED",
        "kucoin, valid, BOTH, PASSED",
        "kucoin, valid, FUTURES, PASSED",
        "kucoin, read-only, SPOT, NO_TRADING_PERMISSION",
        "kucoin, withdraw-on, SPOT, WITHDRAWAL_ENABLED",
        "kucoin, futures-off, SPOT, PASSED",
        "kucoin, futures-off, BOTH, FUTURES_NOT_ENABLED",
        "kucoin, futures-off, FUTURES, FUTURES_NOT_ENABLED",
        "kucoin, ip-not-allowed, SPOT, IP_NOT_ALLOWED",
        "kucoin, restricted, SPOT, ACCOUNT_RESTRICTED",
        "kucoin, empty, BOTH, PASSED",
        "kucoin, maintenance, SPOT, EXCHANGE_UNAVAILABLE",
        "kucoin, rate-limited, SPOT, RATE_LIMITED",
        "kucoin, clock-skew, SPOT, CLOCK_SKEW"
    })
    void each_account_is_told_for_what_it_is(String exchange, String scenario, String markets, String result) {
        ValidationEvent event = test(account(exchange, scenario), markets);

        assertThat(reason(event)).isEqualTo(result);
    }

    /** KuCoin may have forgotten the key by then. */
    @Test
    void an_expired_key_at_kucoin_is_told_as_expired_or_as_unknown_to_the_exchange() {
        assertThat(reason(test(account("kucoin", "expired"), "SPOT"))).isIn("KEY_EXPIRED", "INVALID_KEY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mexc", "kucoin"})
    void a_wrong_secret_is_the_key_s_fault(String exchange) {
        String result = reason(test(account(exchange, "valid").withSecret("00000000000000000000000000000000"), "BOTH"));

        assertThat(result).isIn("INVALID_KEY", "WRONG_PASSPHRASE");
    }

    @ParameterizedTest
    @CsvSource({"mexc, mx0vglZZZZZZZZZZZZ", "kucoin, 0123456789abcdef01234567"})
    void a_key_that_does_not_exist_is_invalid(String exchange, String key) {
        assertThat(reason(test(account(exchange, "valid").withKey(key), "BOTH")))
                .isEqualTo("INVALID_KEY");
    }

    @Test
    void a_wrong_passphrase_has_its_own_reason() {
        assertThat(reason(test(account("kucoin", "valid").withPassphrase("wrong-one"), "BOTH")))
                .isEqualTo("WRONG_PASSPHRASE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mexc", "kucoin"})
    void the_address_that_the_exchange_saw_is_told(String exchange) {
        ConnectionFailed failed = (ConnectionFailed) test(account(exchange, "ip-not-allowed"), "SPOT");

        assertThat(failed.seenAddress()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mexc", "kucoin"})
    void a_valid_key_says_what_it_may_do_and_how_that_is_known(String exchange) {
        ConnectionValidated validated = (ConnectionValidated) test(account(exchange, "valid"), "BOTH");

        assertThat(validated.permissions()).hasSize(5);
        assertThat(validated.permissions().values())
                .allSatisfy(finding -> assertThat(finding.source()).isNotNull());
        assertThat(validated.warnings()).extracting(Warning::code).doesNotContain("UNKNOWN_PERMISSION");
    }

    private static ValidationEvent test(SimulatedAccount account, String markets) {
        SecretText passphrase = account.passphrase() == null ? null : SecretText.of(account.passphrase());
        TestingConnection testing = fixture.testing(ref -> new SecretStore.Lookup.Found(
                new ApiCredential(SecretText.of(account.apiKey()), SecretText.of(account.secretKey()), passphrase)));
        return testing.test(order(account.exchange(), markets)).orElseThrow();
    }

    private static SimulatedAccount account(String exchange, String scenario) {
        return SimulatedAccount.readyMade(simulator, exchange, scenario);
    }

    private static ConnectionEvent order(String exchange, String markets) {
        Set<Market> asked = markets.equals("BOTH") ? EnumSet.allOf(Market.class) : Set.of(Market.valueOf(markets));
        Instant now = Instant.now();
        return new ConnectionTestRequested(
                UUID.randomUUID(),
                "alice",
                new ExchangeId(exchange),
                asked,
                CredentialRef.of(UUID.randomUUID(), UUID.randomUUID()),
                new TestOrder(1, Trigger.REQUESTED, now, now.plusSeconds(60), Statements.none(), null, null));
    }

    private static String reason(ValidationEvent event) {
        return switch (event) {
            case ConnectionValidated _ -> PASSED;
            case ConnectionFailed failed -> failed.reason().name();
        };
    }
}
