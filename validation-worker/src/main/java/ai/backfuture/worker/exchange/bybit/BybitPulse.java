package ai.backfuture.worker.exchange.bybit;

import ai.backfuture.contracts.Reason;
import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.Endpoint;
import ai.backfuture.worker.domain.PublicCall;
import ai.backfuture.worker.domain.PublicCall.Sign;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.domain.Request;
import ai.backfuture.worker.domain.Site;
import ai.backfuture.worker.exchange.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Bybit's public calls: its time, and the maintenance of the product that a site stands for.
 *
 * @see <a href="https://bybit-exchange.github.io/docs/v5/system-status">Bybit: system status</a>
 */
final class BybitPulse {

    private static final String PRODUCTION = "1";
    private static final String FUTURES = "1";
    private static final String SPOT = "2";

    /** Trading as a whole, and trading by the kind of calls that we use; streams and market data are not ours. */
    private static final Set<String> TRADING = Set.of("1", "2");

    private BybitPulse() {}

    static List<PublicCall> of(Site site) {
        String product = site.equals(Site.FUTURES) ? FUTURES : SPOT;
        return List.of(
                new PublicCall(Request.open(Endpoint.get(site, "/v5/market/time")), BybitPulse::time),
                new PublicCall(
                        Request.open(Endpoint.get(site, "/v5/system/status")),
                        (answer, now) -> status(answer, now, product)));
    }

    private static Sign time(Answer answer, Instant now) {
        return switch (BybitAnswers.open(answer, now)) {
            case BybitAnswers.Data data ->
                Json.epochMillis(data.time())
                        .<Sign>map(Sign.Time::new)
                        .orElseGet(() -> new Sign.Unclear(Refusal.unavailable("the exchange did not tell its time")));
            case BybitAnswers.Refused refused -> unclear(refused.refusal());
        };
    }

    private static Sign status(Answer answer, Instant now, String product) {
        return switch (BybitAnswers.open(answer, now)) {
            case BybitAnswers.Data data
            when !data.result().path("list").isArray() ->
                new Sign.Unclear(Refusal.unavailable("the exchange did not tell whether it is open"));
            case BybitAnswers.Data data ->
                StreamSupport.stream(data.result().path("list").spliterator(), false)
                                .anyMatch(entry -> closes(entry, product))
                        ? new Sign.Closed(Refusal.unavailable("the exchange says that it is closed for maintenance"))
                        : new Sign.Open();
            case BybitAnswers.Refused refused -> unclear(refused.refusal());
        };
    }

    /** Maintenance of some accounts only is left to the calls with the key: they tell whether it is theirs. */
    private static boolean closes(JsonNode entry, String product) {
        return entry.path("state").asText("").equals("ongoing")
                && Json.code(entry.path("env")).orElse(PRODUCTION).equals(PRODUCTION)
                && namesAny(entry.path("product"), Set.of(product))
                && namesAny(entry.path("serviceTypes"), TRADING)
                && entry.path("uidSuffix").isEmpty();
    }

    /** A list that is empty or left out limits nothing. */
    private static boolean namesAny(JsonNode list, Set<String> wanted) {
        return list.isEmpty()
                || StreamSupport.stream(list.spliterator(), false)
                        .flatMap(one -> Json.code(one).stream())
                        .anyMatch(wanted::contains);
    }

    /** No public call says anything about a key. */
    private static Sign unclear(Refusal refusal) {
        return new Sign.Unclear(
                refusal.reason() == Reason.RATE_LIMITED
                        ? refusal.everyone()
                        : Refusal.of(Reason.EXCHANGE_UNAVAILABLE, refusal.exchangeCode()));
    }
}
