package ai.backfuture.connection.domain;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.Market;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SubmissionTest {

    private static final String MEXC_KEY = "mx0aBYs33eIilxBWC5";
    private static final String MEXC_SECRET = "45d0b3c26f2644f19bfb98b07741b2f5";
    private static final String KUCOIN_KEY = "e0be4ec83be19441d8f3277a";
    private static final String KUCOIN_SECRET = "d0a1472f-10e1-a4ce-5d06-66bb9b69fccf";

    private final Exchanges exchanges = new Exchanges();

    @Test
    void a_proper_mexc_key_is_fit() {
        assertThat(check(draft("mexc", MEXC_KEY, MEXC_SECRET, null))).isInstanceOf(Submission.Fit.class);
    }

    @Test
    void a_proper_kucoin_key_is_fit() {
        assertThat(check(draft("kucoin", KUCOIN_KEY, KUCOIN_SECRET, "Kc-zOfiI3vsv")))
                .isInstanceOf(Submission.Fit.class);
    }

    @Test
    void paste_dirt_is_taken_off_before_anything_is_stored() {
        Submission checked = check(draft("mexc", "\u200b " + MEXC_KEY + "\r\n", "\t" + MEXC_SECRET + "\u00a0", null));

        Credentials credentials = ((Submission.Fit) checked).credentials();
        assertThat(new String(credentials.apiKey().reveal())).isEqualTo(MEXC_KEY);
        assertThat(new String(credentials.secretKey().reveal())).isEqualTo(MEXC_SECRET);
    }

    @Test
    void swapped_key_and_secret_are_told() {
        assertThat(codes(draft("mexc", MEXC_SECRET, MEXC_KEY, null))).containsExactly("CREDENTIALS_SWAPPED");
        assertThat(codes(draft("kucoin", KUCOIN_SECRET, KUCOIN_KEY, "pass"))).containsExactly("CREDENTIALS_SWAPPED");
    }

    @Test
    void a_passphrase_is_asked_for_where_the_exchange_has_one_and_refused_where_not() {
        assertThat(check(draft("kucoin", KUCOIN_KEY, KUCOIN_SECRET, " ")))
                .isEqualTo(new Submission.Unfit(
                        List.of(new Violation("credentials.passphrase", "REQUIRED", "API Passphrase is missing."))));
        assertThat(codes(draft("mexc", MEXC_KEY, MEXC_SECRET, "pass"))).containsExactly("NOT_USED");
    }

    @Test
    void an_unknown_form_is_told_field_by_field_and_without_the_value() {
        Submission checked = check(draft("mexc", "canary key", "canary-secret!", null));

        assertThat(((Submission.Unfit) checked).violations())
                .extracting(Violation::field)
                .containsExactly("credentials.apiKey", "credentials.secretKey");
        assertThat(checked.toString()).doesNotContain("canary");
    }

    @Test
    void the_same_text_in_both_fields_is_told() {
        assertThat(codes(draft("kucoin", KUCOIN_KEY, KUCOIN_KEY, "pass"))).containsExactly("SAME_AS_KEY");
    }

    @Test
    void an_exchange_that_we_do_not_support_is_told() {
        assertThat(codes(draft("nowhere", MEXC_KEY, MEXC_SECRET, null))).containsExactly("EXCHANGE_NOT_SUPPORTED");
    }

    @Test
    void everything_missing_is_told_at_once() {
        assertThat(check(new Submission.Draft(null, null, null, null, null, null)))
                .extracting(s -> ((Submission.Unfit) s)
                        .violations().stream().map(Violation::field).toList())
                .isEqualTo(List.of("exchange", "name", "markets"));
    }

    @Test
    void markets_are_known_ones() {
        assertThat(codes(new Submission.Draft(
                        "mexc",
                        "Main",
                        java.util.Arrays.asList("SPOT", null),
                        SecretText.of(MEXC_KEY),
                        SecretText.of(MEXC_SECRET),
                        null)))
                .containsExactly("INVALID");
    }

    @Test
    void an_amendment_says_nothing_about_what_it_leaves_out() {
        Exchange mexc = exchanges.named("mexc").orElseThrow();

        assertThat(Amendment.check(new Amendment.Draft(" New ", null, null), mexc))
                .isEqualTo(new Amendment.Fit(new ConnectionName("New"), null, null));
        assertThat(Amendment.check(new Amendment.Draft(null, List.of(), null), mexc))
                .isInstanceOf(Amendment.Unfit.class);
    }

    @Test
    void every_exchange_has_a_whole_entry() {
        for (Exchange exchange : exchanges.all()) {
            assertThat(exchange.markets()).contains(Market.SPOT);
            assertThat(exchange.guide()).anyMatch(step -> step.contains(Exchange.ADDRESSES));
            assertThat(exchange.guide()).anyMatch(step -> step.contains("can withdraw"));
            assertThat(exchange.permissions()).hasSize(5);
            assertThat(exchange.field(CredentialField.API_KEY)).isPresent();
            assertThat(exchange.field(CredentialField.SECRET_KEY)).isPresent();
        }
    }

    private Submission check(Submission.Draft draft) {
        return Submission.check(draft, exchanges);
    }

    private List<String> codes(Submission.Draft draft) {
        return ((Submission.Unfit) check(draft))
                .violations().stream().map(Violation::code).toList();
    }

    private static Submission.Draft draft(
            String exchange, String apiKey, String secretKey, @Nullable String passphrase) {
        return new Submission.Draft(
                exchange,
                "Main",
                List.of("SPOT"),
                SecretText.of(apiKey),
                SecretText.of(secretKey),
                passphrase == null ? null : SecretText.of(passphrase));
    }
}
