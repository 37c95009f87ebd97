package ai.backfuture.worker.exchange.coinbase;

import static ai.backfuture.worker.exchange.coinbase.CoinbaseCalls.call;
import static ai.backfuture.worker.exchange.coinbase.CoinbaseCalls.list;
import static ai.backfuture.worker.exchange.coinbase.CoinbaseCalls.shaped;

import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.StepName;
import ai.backfuture.worker.domain.Call;
import ai.backfuture.worker.domain.Endpoint;
import ai.backfuture.worker.domain.Reading;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.exchange.coinbase.CoinbaseCalls.Question;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Coinbase's two kinds of futures: those of the United States are asked for first. Where they are refused and the key
 * belongs to a portfolio of the international venue, that portfolio is asked; its answer has to be a good one, too.
 *
 * @see <a href=
 *     "https://docs.cdp.coinbase.com/api-reference/advanced-trade-api/rest-api/futures/get-futures-balance-summary">Coinbase:
 *     futures balance summary</a>
 * @see <a href=
 *     "https://docs.cdp.coinbase.com/api-reference/advanced-trade-api/rest-api/perpetuals/get-perpetuals-portfolio-summary">Coinbase:
 *     perpetuals portfolio summary</a>
 */
final class CoinbaseFutures {

    private static final String INTERNATIONAL = "INTX";
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private CoinbaseFutures() {}

    static Call balance() {
        return either(
                StepName.BALANCE,
                Coinbase.FUTURES_BALANCE,
                shaped(data -> data.has("balance_summary")),
                Coinbase.PERPETUALS_PORTFOLIO,
                shaped(data -> data.path("portfolios").isArray()
                        && !data.path("portfolios").isEmpty()));
    }

    static Call positions() {
        return either(
                StepName.POSITIONS,
                Coinbase.FUTURES_POSITIONS,
                list("positions"),
                Coinbase.PERPETUALS_POSITIONS,
                list("positions"));
    }

    private static Call either(
            StepName step,
            Endpoint unitedStates,
            Function<JsonNode, Reading> reader,
            Endpoint international,
            Function<JsonNode, Reading> otherReader) {
        return call(
                Question.ofFutures(step, unitedStates, unitedStates),
                reader,
                refusal -> noneHere(refusal)
                        ? new Reading.Instead(portfolio(
                                step,
                                refusal,
                                id -> call(
                                        Question.ofFutures(step, international, international.withId(id)),
                                        otherReader)))
                        : new Reading.Refused(refusal));
    }

    /** Not there, or not for this user: both may be said of the wrong one of two venues. */
    private static boolean noneHere(Refusal refusal) {
        return refusal.reason() == Reason.FUTURES_NOT_ENABLED || refusal.reason() == Reason.ACCOUNT_RESTRICTED;
    }

    private static Call portfolio(StepName step, Refusal refusal, Function<String, Call> next) {
        return call(Question.of(step, Market.FUTURES, Coinbase.KEY_INFO, ""), info -> international(info)
                .<Reading>map(id -> new Reading.Instead(next.apply(id)))
                .orElseGet(() -> new Reading.Refused(refusal)));
    }

    private static Optional<String> international(JsonNode info) {
        return Optional.of(info.path("portfolio_uuid").asText(""))
                .filter(id -> info.path("portfolio_type").asText("").equals(INTERNATIONAL))
                .filter(id -> UUID.matcher(id).matches());
    }
}
