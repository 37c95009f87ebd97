package ai.backfuture.worker.exchange.coinbase;

import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.StepName;
import ai.backfuture.worker.domain.Call;
import ai.backfuture.worker.domain.Endpoint;
import ai.backfuture.worker.domain.Reading;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.exchange.wire.Read;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;
import java.util.function.Predicate;

/** How Coinbase's signed calls are made and their answers read. */
final class CoinbaseCalls {

    private CoinbaseCalls() {}

    /**
     * What is asked.
     *
     * @param shown the endpoint, with a name in the place of an id
     * @param asked the same with the id
     */
    record Question(StepName step, Market market, Endpoint shown, Endpoint asked, String query, CoinbaseErrors errors) {

        static Question of(StepName step, Market market, Endpoint endpoint, String query) {
            return new Question(step, market, endpoint, endpoint, query, CoinbaseErrors.OF_THE_ACCOUNT);
        }

        static Question ofFutures(StepName step, Endpoint shown, Endpoint asked) {
            return new Question(step, Market.FUTURES, shown, asked, "", CoinbaseErrors.OF_FUTURES);
        }
    }

    static Call call(Question question, Function<JsonNode, Reading> reader) {
        return call(question, reader, Reading.Refused::new);
    }

    /** @param refused what a refusal leads to, once it has been said as often as it has to be */
    static Call call(Question question, Function<JsonNode, Reading> reader, Function<Refusal, Reading> refused) {
        return call(question, reader, refused, true);
    }

    private static Call call(
            Question question,
            Function<JsonNode, Reading> reader,
            Function<Refusal, Reading> otherwise,
            boolean first) {
        return new Call(
                question.step(),
                question.market(),
                question.shown(),
                (credential, time) -> CoinbaseSigning.sign(question.asked(), question.query(), credential, time),
                (answer, time) -> switch (CoinbaseAnswers.open(answer, question.errors(), time)) {
                    case CoinbaseAnswers.Data data -> reader.apply(data.data());
                    // good tokens have been refused now and then, so a refusal has to be said twice
                    case CoinbaseAnswers.Refused _
                    when first && answer.status() == 401 ->
                        new Reading.Instead(call(question, reader, otherwise, false));
                    case CoinbaseAnswers.Refused refused -> otherwise.apply(refused.refusal());
                });
    }

    static Function<JsonNode, Reading> shaped(Predicate<JsonNode> wellFormed) {
        return body -> Read.shaped(wellFormed, body);
    }

    static Function<JsonNode, Reading> list(String name) {
        return shaped(data -> data.path(name).isArray());
    }
}
