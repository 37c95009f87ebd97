package ai.backfuture.connection.domain;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.FailureKind;
import ai.backfuture.contracts.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FailureTextTest {

    private static final List<String> OURS = List.of("203.0.113.10", "203.0.113.11");

    private final Exchange kucoin = new Exchanges().named("kucoin").orElseThrow();
    private final Exchange mexc = new Exchanges().named("mexc").orElseThrow();

    @Test
    void the_four_promised_errors_have_their_names() {
        assertThat(text(Reason.INVALID_KEY).title()).isEqualTo("Invalid key");
        assertThat(text(Reason.NO_TRADING_PERMISSION).title()).isEqualTo("No trading permission");
        assertThat(text(Reason.IP_NOT_ALLOWED).title()).isEqualTo("IP not allowed");
        assertThat(text(Reason.EXCHANGE_UNAVAILABLE).title()).isEqualTo("Exchange unavailable");
    }

    @Test
    void ip_not_allowed_names_the_address_the_exchange_saw_and_ours() {
        FailureText text = FailureText.of(
                new ConnectionTest.Failure(Reason.IP_NOT_ALLOWED, "400006", "198.51.100.7"), kucoin, OURS);

        assertThat(text.cause()).contains("198.51.100.7");
        assertThat(text.whatToDo()).contains("203.0.113.10", "203.0.113.11");
    }

    @Test
    void an_invalid_key_that_may_be_a_refused_address_names_both_addresses() {
        FailureText text =
                FailureText.of(new ConnectionTest.Failure(Reason.INVALID_KEY, "-2015", "198.51.100.7"), mexc, OURS);

        assertThat(text.cause()).contains("198.51.100.7");
        assertThat(text.whatToDo()).contains("203.0.113.10", "203.0.113.11");
        assertThat(FailureText.of(failure(Reason.INVALID_KEY), mexc, OURS).whatToDo())
                .doesNotContain("203.0.113.10");
    }

    @Test
    void a_passphrase_is_spoken_of_only_where_there_is_one() {
        assertThat(FailureText.of(failure(Reason.INVALID_KEY), kucoin, OURS).cause())
                .contains("Passphrase");
        assertThat(FailureText.of(failure(Reason.INVALID_KEY), mexc, OURS).cause())
                .doesNotContain("assphrase");
    }

    @Test
    void no_advice_ever_asks_to_enable_withdrawal() {
        assertThat(text(Reason.NO_TRADING_PERMISSION).whatToDo()).contains("keep withdrawal disabled");
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void every_reason_says_what_it_is_why_and_what_to_do(Reason reason) {
        FailureText text = text(reason);

        assertThat(List.of(text.title(), text.cause(), text.whatToDo())).allMatch(s -> !s.isBlank());
        if (reason.kind() != FailureKind.YOURS_TO_FIX) {
            assertThat(text.whatToDo()).contains("we test again by ourselves");
        }
    }

    private FailureText text(Reason reason) {
        return FailureText.of(failure(reason), kucoin, OURS);
    }

    private static ConnectionTest.Failure failure(Reason reason) {
        return new ConnectionTest.Failure(reason, null, null);
    }
}
