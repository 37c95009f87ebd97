package ai.backfuture.worker.exchange.coinbase;

import static ai.backfuture.worker.exchange.Answers.NOW;
import static ai.backfuture.worker.exchange.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Reason;
import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.Call;
import ai.backfuture.worker.domain.Reading;
import ai.backfuture.worker.domain.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The errors that Coinbase is known to send, in all their shapes, as a signed read meets them. */
class CoinbaseErrorsTest {

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource({
        "401, authentication_error, INVALID_KEY",
        "401, invalid_token, INVALID_KEY",
        "401, revoked_token, INVALID_KEY",
        "401, expired_token, INVALID_KEY",
        "401, invalid_authentication_method, INVALID_KEY",
        "401, unauthorized, INVALID_KEY",
        "403, invalid_scope, NO_READ_PERMISSION",
        "400, personal_details_required, ACCOUNT_RESTRICTED",
        "400, identity_verification_required, ACCOUNT_RESTRICTED",
        "400, jumio_verification_required, ACCOUNT_RESTRICTED",
        "400, jumio_face_match_verification_required, ACCOUNT_RESTRICTED",
        "400, unverified_email, ACCOUNT_RESTRICTED",
        "402, two_factor_required, ACCOUNT_RESTRICTED",
        "429, rate_limit_exceeded, RATE_LIMITED",
        "429, resource_exhausted, RATE_LIMITED",
        "500, internal_server_error, EXCHANGE_UNAVAILABLE",
        "503, whatever, EXCHANGE_UNAVAILABLE",
        "400, INVALID_ARGUMENT, UNKNOWN",
        "404, NOT_FOUND, UNKNOWN",
        "403, PERMISSION_DENIED, UNKNOWN"
    })
    void a_code_means_the_same_in_either_shape(int status, String code, Reason reason) {
        Answer advanced = answer(status, "{\"error\":\"" + code + "\",\"message\":\"\"}");
        Answer listed = answer(status, "{\"errors\":[{\"id\":\"" + code + "\",\"message\":\"\"}]}");

        assertThat(refusal(advanced).reason()).isEqualTo(reason);
        assertThat(refusal(listed)).isEqualTo(refusal(advanced));
        assertThat(refusal(advanced).exchangeCode()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "403, PERMISSION_DENIED, Missing required scopes, NO_READ_PERMISSION",
        "403, unknown, A permission is required, NO_READ_PERMISSION",
        "403, PERMISSION_DENIED, User is not allowed to trade, ACCOUNT_RESTRICTED",
        "403, PERMISSION_DENIED, target is not enabled for trading, ACCOUNT_RESTRICTED",
        "401, unauthorized, request timestamp expired, CLOCK_SKEW",
        "401, unknown, request timestamp expired, CLOCK_SKEW",
        "403, unknown, address not on the allowlist, IP_NOT_ALLOWED"
    })
    void some_are_told_apart_by_their_text(int status, String code, String message, Reason reason) {
        assertThat(refusal(answer(status, "{\"error\":\"" + code + "\",\"message\":\"" + message + "\"}"))
                        .reason())
                .isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "401, Unauthorized, INVALID_KEY",
        "429, slow down, RATE_LIMITED",
        "403, <html></html>, EXCHANGE_UNAVAILABLE",
        "502, <html></html>, EXCHANGE_UNAVAILABLE",
        "200, '', EXCHANGE_UNAVAILABLE",
        "200, '{\"accounts\":', EXCHANGE_UNAVAILABLE"
    })
    void what_is_no_json_is_judged_by_its_status(int status, String body, Reason reason) {
        assertThat(refusal(answer(status, body)).reason()).isEqualTo(reason);
    }

    @Test
    void a_401_has_to_be_said_twice() {
        Call call = accounts();

        Reading first = call.reader().read(answer(401, "Unauthorized"), NOW);

        assertThat(first).isInstanceOfSatisfying(Reading.Instead.class, instead -> {
            assertThat(instead.next().endpoint()).isEqualTo(call.endpoint());
            assertThat(instead.next().reader().read(answer(401, "Unauthorized"), NOW))
                    .isInstanceOf(Reading.Refused.class);
            assertThat(instead.next().reader().read(answer(200, "{\"accounts\":[]}"), NOW))
                    .isInstanceOf(Reading.Learnt.class);
        });
    }

    @Test
    void the_wait_is_in_seconds_from_now() {
        Answer limited = answer(429, "{\"error\":\"rate_limit_exceeded\"}", Map.of("x-ratelimit-reset", "3"));

        assertThat(refusal(limited).pause()).isEqualTo(Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @CsvSource({
        "404, '{\"error\":\"NOT_FOUND\",\"message\":\"\"}', FUTURES_NOT_ENABLED",
        "403, '{\"error\":\"PERMISSION_DENIED\",\"message\":\"\"}', FUTURES_NOT_ENABLED",
        "404, <html></html>, FUTURES_NOT_ENABLED",
        "403, '{\"error\":\"PERMISSION_DENIED\",\"message\":\"Missing required scopes\"}', NO_READ_PERMISSION",
        "429, '{\"error\":\"rate_limit_exceeded\",\"message\":\"\"}', RATE_LIMITED",
        "503, <html></html>, EXCHANGE_UNAVAILABLE"
    })
    void a_refused_call_for_futures_means_that_there_are_none(int status, String body, Reason reason) {
        List<Call> calls = new Coinbase().calls(Set.of(Market.FUTURES));

        assertThat(calls)
                .filteredOn(call -> call.endpoint().path().contains("/cfm/"))
                .hasSize(2)
                .allSatisfy(call -> assertThat(refusal(call.reader().read(answer(status, body), NOW))
                                .reason())
                        .isEqualTo(reason));
    }

    private static Call accounts() {
        return new Coinbase()
                .calls(Set.of(Market.SPOT)).stream()
                        .filter(call -> call.endpoint().path().endsWith("/accounts"))
                        .findFirst()
                        .orElseThrow();
    }

    private static Refusal refusal(Answer answer) {
        Reading reading = accounts().reader().read(answer, NOW);
        return reading instanceof Reading.Instead again
                ? refusal(again.next().reader().read(answer, NOW))
                : refusal(reading);
    }

    /** Where another portfolio could have what is missing, this one has not. */
    private static Refusal refusal(Reading reading) {
        return reading instanceof Reading.Instead portfolio
                ? refusal(portfolio.next().reader().read(answer(200, "{\"portfolio_type\":\"DEFAULT\"}"), NOW))
                : ((Reading.Refused) reading).refusal();
    }
}
