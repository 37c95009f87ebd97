package ai.backfuture.worker.exchange.coinbase;

import static ai.backfuture.worker.exchange.Answers.NOW;
import static ai.backfuture.worker.exchange.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.StepName;
import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.Call;
import ai.backfuture.worker.domain.Reading;
import ai.backfuture.worker.exchange.Answers;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where futures of the United States are refused, those of the international venue may be there. */
class CoinbaseFuturesTest {

    private static final String ID = "018ebd63-1f6d-7c8e-ada9-0761c5a2235f";
    private static final Answer NONE_HERE = answer(404, "{\"error\":\"NOT_FOUND\",\"message\":\"\"}");
    private static final String SEED = "LiZ6MO1JTt4cDGbPO8UyV99eFCC9tXCDurDZUxX4M7Y=";

    @ParameterizedTest
    @CsvSource({"BALANCE, GET /api/v3/brokerage/intx/portfolio/", "POSITIONS, GET /api/v3/brokerage/intx/positions/"})
    void the_portfolio_that_the_key_belongs_to_is_asked(StepName step, String endpoint) {
        Call perpetuals = perpetuals(step);

        assertThat(perpetuals.endpoint()).hasToString(endpoint + "{id}");
        assertThat(perpetuals
                        .signer()
                        .sign(Answers.credential("name", SEED), NOW)
                        .endpoint())
                .hasToString(endpoint + ID);
        assertThat(perpetuals.step()).isEqualTo(step);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BALANCE | {\"portfolios\":[{\"portfolio_uuid\":\"" + ID + "\"}]} | {\"portfolios\":[]}",
                "BALANCE | {\"portfolios\":[{}],\"summary\":{}} | {}",
                "POSITIONS | {\"positions\":[]} | {\"positions\":null}"
            })
    void only_what_a_portfolio_really_answers_is_a_success(StepName step, String good, String bad) {
        assertThat(perpetuals(step).reader().read(answer(200, good), NOW)).isEqualTo(Reading.learnt());
        assertThat(reason(perpetuals(step).reader().read(answer(200, bad), NOW)))
                .isEqualTo(Reason.UNKNOWN);
    }

    @Test
    void a_portfolio_that_is_not_there_has_no_futures_and_one_that_is_closed_says_nothing() {
        assertThat(reason(perpetuals(StepName.BALANCE).reader().read(NONE_HERE, NOW)))
                .isEqualTo(Reason.FUTURES_NOT_ENABLED);
        assertThat(reason(perpetuals(StepName.BALANCE).reader().read(answer(503, ""), NOW)))
                .isEqualTo(Reason.EXCHANGE_UNAVAILABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"portfolio_uuid\":\"" + ID + "\",\"portfolio_type\":\"DEFAULT\"}",
                "{\"portfolio_uuid\":\"" + ID + "\",\"portfolio_type\":\"UNDEFINED\"}",
                "{\"portfolio_uuid\":\"" + ID + "\"}",
                "{\"portfolio_type\":\"INTX\"}",
                "{\"portfolio_uuid\":\"../cfm\",\"portfolio_type\":\"INTX\"}",
                "{\"portfolio_uuid\":7,\"portfolio_type\":\"INTX\"}"
            })
    void a_key_of_no_international_portfolio_has_no_futures(String info) {
        assertThat(reason(portfolio(StepName.BALANCE).reader().read(answer(200, info), NOW)))
                .isEqualTo(Reason.FUTURES_NOT_ENABLED);
    }

    @Test
    void an_account_that_is_not_allowed_the_one_kind_may_have_the_other() {
        Answer notAllowed = answer(403, "{\"error\":\"PERMISSION_DENIED\",\"message\":\"User is not allowed to\"}");

        assertThat(unitedStates(StepName.BALANCE).reader().read(notAllowed, NOW))
                .isInstanceOf(Reading.Instead.class);
    }

    @ParameterizedTest
    @CsvSource({
        "429, RATE_LIMITED",
        "503, EXCHANGE_UNAVAILABLE",
    })
    void a_refusal_that_may_pass_leads_nowhere(int status, Reason reason) {
        assertThat(reason(unitedStates(StepName.BALANCE).reader().read(answer(status, ""), NOW)))
                .isEqualTo(reason);
        assertThat(reason(portfolio(StepName.BALANCE).reader().read(answer(status, ""), NOW)))
                .isEqualTo(reason);
    }

    private static Call unitedStates(StepName step) {
        return new Coinbase()
                .calls(Set.of(Market.FUTURES)).stream()
                        .filter(call -> call.step() == step && call.market() == Market.FUTURES)
                        .findFirst()
                        .orElseThrow();
    }

    private static Call portfolio(StepName step) {
        return next(unitedStates(step).reader().read(NONE_HERE, NOW));
    }

    private static Call perpetuals(StepName step) {
        String info = "{\"can_view\":true,\"portfolio_uuid\":\"" + ID + "\",\"portfolio_type\":\"INTX\"}";
        return next(portfolio(step).reader().read(answer(200, info), NOW));
    }

    private static Call next(Reading reading) {
        return ((Reading.Instead) reading).next();
    }

    private static Reason reason(Reading reading) {
        return ((Reading.Refused) reading).refusal().reason();
    }
}
