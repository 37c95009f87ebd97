package ai.backfuture.worker.exchange.mexc;

import static ai.backfuture.worker.exchange.Answers.NOW;
import static ai.backfuture.worker.exchange.Answers.answer;
import static ai.backfuture.worker.exchange.Answers.credential;
import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.ValidationEvent;
import ai.backfuture.contracts.ValidationEvent.ConnectionFailed;
import ai.backfuture.contracts.ValidationEvent.ConnectionValidated;
import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.Reading;
import ai.backfuture.worker.domain.Request;
import ai.backfuture.worker.domain.Site;
import ai.backfuture.worker.exchange.WholeCheck;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** MEXC's futures have had two hosts; the second is asked for what the first does not serve. */
class MexcFuturesHostsTest {

    private static final Answer EMPTY = answer(200, "{\"success\":true,\"code\":0,\"data\":[]}");
    private static final Answer NOT_SERVED = answer(404, "<html>404 Not Found</html>");

    @Test
    void what_the_first_host_does_not_serve_is_asked_of_the_second() {
        assertThat(test(Set.of(Mexc.OLD_FUTURES), EMPTY)).isInstanceOf(ConnectionValidated.class);
    }

    @Test
    void a_second_host_without_an_address_is_not_asked() {
        assertThat(reason(test(Set.of(), EMPTY))).isEqualTo(Reason.EXCHANGE_UNAVAILABLE);
    }

    @Test
    void what_the_second_does_not_serve_either_is_no_success() {
        assertThat(reason(test(Set.of(Mexc.OLD_FUTURES), NOT_SERVED))).isEqualTo(Reason.EXCHANGE_UNAVAILABLE);
    }

    @Test
    void the_second_may_refuse_the_key() {
        Answer refused = answer(200, "{\"success\":false,\"code\":1000,\"message\":\"no account\"}");

        assertThat(reason(test(Set.of(Mexc.OLD_FUTURES), refused))).isEqualTo(Reason.FUTURES_NOT_ENABLED);
    }

    @ParameterizedTest
    @CsvSource({
        "200, '{\"success\":false,\"code\":402,\"message\":\"expired\"}'",
        "404, '{\"success\":false,\"code\":401,\"message\":\"no\"}'",
        "503, <html></html>",
        "429, <html></html>",
        "403, <html></html>"
    })
    void whatever_else_the_first_says_is_its_word(int status, String body) {
        assertThat(MexcFuturesCalls.assets().reader().read(answer(status, body), NOW))
                .isInstanceOf(Reading.Refused.class);
    }

    private static ValidationEvent test(Set<Site> further, Answer second) {
        return new WholeCheck(new Mexc(), request -> answered(request, second), further)
                .run(credential("mx0key", "secret"), Set.of(Market.FUTURES), false);
    }

    private static Answer answered(Request request, Answer second) {
        long now = System.currentTimeMillis();
        if (request.endpoint().site().equals(Mexc.OLD_FUTURES)) {
            return second;
        }
        return switch (request.endpoint().path()) {
            case "/api/v3/time" -> answer(200, "{\"serverTime\":" + now + "}");
            case "/api/v1/contract/ping" -> answer(200, "{\"success\":true,\"code\":0,\"data\":" + now + "}");
            case "/api/v3/apiKeyInfo" ->
                answer(
                        200,
                        "{\"permissions\":\"CONTRACT_ACCOUNT_READ,CONTRACT_DEAL_READ,CONTRACT_DEAL_WRITE\","
                                + "\"ipWhiteList\":\"203.0.113.7\",\"status\":\"VALID\"}");
            default -> NOT_SERVED;
        };
    }

    private static Reason reason(ValidationEvent event) {
        return ((ConnectionFailed) event).reason();
    }
}
