package ai.backfuture.worker.exchange.kucoin;

import static ai.backfuture.worker.exchange.Answers.NOW;
import static ai.backfuture.worker.exchange.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.StepName;
import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.Call;
import ai.backfuture.worker.domain.Reading;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.domain.Request;
import ai.backfuture.worker.exchange.Answers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** KuCoin's error table, row by row; the code decides, whatever the HTTP status. */
class KuCoinErrorsTest {

    private final Call balances = new KuCoin()
            .calls(Set.of(Market.SPOT)).stream()
                    .filter(call -> call.step() == StepName.BALANCE)
                    .findFirst()
                    .orElseThrow();

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "400001, UNKNOWN",
        "400002, CLOCK_SKEW",
        "400003, INVALID_KEY",
        "400004, WRONG_PASSPHRASE",
        "400005, INVALID_KEY",
        "400006, IP_NOT_ALLOWED",
        "400007, NO_READ_PERMISSION",
        "400008, INVALID_KEY",
        "400010, ACCOUNT_RESTRICTED",
        "400200, ACCOUNT_RESTRICTED",
        "400301, ACCOUNT_RESTRICTED",
        "400302, ACCOUNT_RESTRICTED",
        "400303, ACCOUNT_RESTRICTED",
        "400304, ACCOUNT_RESTRICTED",
        "400500, ACCOUNT_RESTRICTED",
        "400700, ACCOUNT_RESTRICTED",
        "411100, ACCOUNT_RESTRICTED",
        "411200, ACCOUNT_RESTRICTED",
        "200009, ACCOUNT_RESTRICTED",
        "126047, ACCOUNT_RESTRICTED",
        "126048, ACCOUNT_RESTRICTED",
        "126002, ACCOUNT_RESTRICTED",
        "130201, ACCOUNT_RESTRICTED",
        "130302, ACCOUNT_RESTRICTED",
        "429000, RATE_LIMITED",
        "429001, RATE_LIMITED",
        "429002, RATE_LIMITED",
        "500000, EXCHANGE_UNAVAILABLE",
        "501000, EXCHANGE_UNAVAILABLE",
        "503000, EXCHANGE_UNAVAILABLE",
        "504000, EXCHANGE_UNAVAILABLE",
        "505000, EXCHANGE_UNAVAILABLE",
        "404000, UNKNOWN",
        "400100, UNKNOWN",
        "415000, UNKNOWN",
        "987654, UNKNOWN"
    })
    void each_code_has_its_reason_whatever_the_status(String code, Reason reason) {
        for (int status : new int[] {200, 400, 401, 403}) {
            Refusal refusal = refusal(answer(status, "{\"code\":\"" + code + "\",\"msg\":\"no\"}"));

            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.exchangeCode()).isEqualTo(code);
        }
    }

    @Test
    void an_unknown_code_of_a_broken_exchange_is_the_exchange_s_fault() {
        assertThat(refusal(answer(502, "{\"code\":\"987654\"}")).reason()).isEqualTo(Reason.EXCHANGE_UNAVAILABLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Your current ip address: 198.51.100.23 is not in the whitelist|198.51.100.23",
                "ip 2001:db8::7 is not allowed|2001:db8::7",
                "The requested ip address is not in the api whitelist|",
                "999.1.1.1 is no address|"
            })
    void the_address_that_the_exchange_saw_is_taken_from_its_text(String message, String address) {
        Refusal refusal = refusal(answer(403, "{\"code\":\"400006\",\"msg\":\"" + message + "\"}"));

        assertThat(refusal.seenAddress()).isEqualTo(address);
    }

    @Test
    void the_time_to_wait_is_in_milliseconds() {
        Refusal refusal = refusal(answer(429, "{\"code\":\"429000\"}", Map.of("gw-ratelimit-reset", "14999")));

        assertThat(refusal.pause()).isEqualTo(Duration.ofMillis(14_999));
        assertThat(refusal.reach()).isEqualTo(Refusal.Reach.KEY);
    }

    @Test
    void an_overload_comes_without_a_time_to_wait() {
        assertThat(refusal(answer(429, "{\"code\":\"429000\"}")).pause()).isNull();
    }

    @Test
    void the_firewall_in_front_blocks_our_address_for_half_a_minute() {
        Refusal refusal = refusal(answer(403, "<html><title>Error 1015 | You are being rate limited</title></html>"));

        assertThat(refusal.reason()).isEqualTo(Reason.RATE_LIMITED);
        assertThat(refusal.reach()).isEqualTo(Refusal.Reach.ADDRESS);
        assertThat(refusal.pause()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void a_key_of_another_version_is_asked_once_more_with_version_two_and_no_further() {
        Answer wrongVersion = answer(400, "{\"code\":\"400009\",\"msg\":\"Invalid KC-API-KEY-VERSION\"}");

        Call again = ((Reading.Instead) balances.reader().read(wrongVersion, NOW)).next();
        Request request = again.signer().sign(Answers.credential("k", "s", "p"), NOW);

        assertThat(request.headers()).anySatisfy(header -> {
            assertThat(header.name()).isEqualTo("KC-API-KEY-VERSION");
            assertThat(header.value()).isEqualTo("2");
        });
        assertThat(((Reading.Refused) again.reader().read(wrongVersion, NOW))
                        .refusal()
                        .reason())
                .isEqualTo(Reason.INVALID_KEY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>Bad gateway</html>",
                "{\"code\":\"200000\",\"data\":[",
                "{\"data\":[]}",
                "[]",
                "{\"code\":null,\"data\":[]}",
                "{\"code\":{},\"data\":[]}"
            })
    void what_is_no_answer_of_the_api_is_never_a_success_nor_the_fault_of_the_key(String body) {
        for (int status : new int[] {200, 302, 403, 500}) {
            assertThat(refusal(answer(status, body)).reason()).isEqualTo(Reason.EXCHANGE_UNAVAILABLE);
        }
        assertThat(refusal(answer(401, body)).reason()).isEqualTo(Reason.UNKNOWN);
    }

    @Test
    void success_and_failure_at_the_same_time_is_no_success() {
        assertThat(refusal(answer(500, "{\"code\":\"200000\",\"data\":[]}")).reason())
                .isEqualTo(Reason.EXCHANGE_UNAVAILABLE);
    }

    @Test
    void a_success_without_its_list_is_no_success() {
        assertThat(refusal(answer(200, "{\"code\":\"200000\"}")).reason()).isEqualTo(Reason.UNKNOWN);
        assertThat(refusal(answer(200, "{\"code\":\"200000\",\"data\":{}}")).reason())
                .isEqualTo(Reason.UNKNOWN);
    }

    @Test
    void an_empty_account_is_a_success() {
        assertThat(balances.reader().read(answer(200, "{\"code\":\"200000\",\"data\":[]}"), NOW))
                .isInstanceOf(Reading.Learnt.class);
    }

    private Refusal refusal(Answer answer) {
        return ((Reading.Refused) balances.reader().read(answer, NOW)).refusal();
    }
}
