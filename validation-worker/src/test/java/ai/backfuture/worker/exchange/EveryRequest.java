package ai.backfuture.worker.exchange;

import static ai.backfuture.worker.exchange.Answers.answer;

import ai.backfuture.contracts.Market;
import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.ApiCredential;
import ai.backfuture.worker.domain.Call;
import ai.backfuture.worker.domain.Exchange;
import ai.backfuture.worker.domain.Reading;
import ai.backfuture.worker.domain.Request;
import ai.backfuture.worker.domain.Request.Header;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Every signed request that an adapter can make: those of each check, and those that some answer leads on to. */
public final class EveryRequest {

    /** Answers that lead on to another call somewhere; all are tried on all, for a reader bears anything. */
    private static final List<Answer> LEADING = List.of(
            answer(404, "{}"),
            answer(401, "Unauthorized"),
            answer(400, "{\"code\":700002,\"msg\":\"a wrong signature, or an expired key, at MEXC\"}"),
            answer(400, "{\"code\":30016,\"msg\":\"not that pair, at MEXC\"}"),
            answer(200, "{\"code\":\"400009\",\"msg\":\"a key of another version, at KuCoin\"}"),
            answer(401, "{\"code\":\"50119\",\"msg\":\"a key of another region, at OKX\"}"),
            answer(400, "{\"code\":\"40084\",\"msg\":\"a classic account, at Bitget\"}"),
            answer(200, "{\"code\":\"00000\",\"msg\":\"a success, at Bitget\",\"data\":[]}"),
            answer(403, "{\"label\":\"FORBIDDEN\",\"message\":\"not for this key, at Gate.io\"}"),
            answer(
                    200,
                    "{\"can_view\":true,\"portfolio_type\":\"INTX\","
                            + "\"portfolio_uuid\":\"018ebd63-1f6d-7c8e-ada9-0761c5a2235f\"}"),
            answer(200, "{\"code\":200,\"data\":7}"),
            answer(200, "{\"status\":\"ok\",\"data\":[{\"id\":7,\"type\":\"spot\",\"state\":\"working\"}]}"));

    private final Map<List<Object>, Request> made = new LinkedHashMap<>();
    private final ApiCredential credential;
    private final Instant time;

    private EveryRequest(ApiCredential credential, Instant time) {
        this.credential = credential;
        this.time = time;
    }

    public static List<Request> of(Exchange exchange, ApiCredential credential, Instant time) {
        EveryRequest every = new EveryRequest(credential, time);
        Stream.of(Set.of(Market.SPOT), Set.of(Market.FUTURES), Set.of(Market.SPOT, Market.FUTURES))
                .flatMap(markets -> exchange.calls(markets).stream())
                .forEach(call -> every.follow(call, Set.of()));
        return List.copyOf(every.made.values());
    }

    /** The same request may be the first of several chains, so only one that comes back in its own chain ends it. */
    private void follow(Call call, Set<List<Object>> before) {
        Request request = call.signer().sign(credential, time);
        List<Object> asked = List.of(
                request.endpoint(), request.query(), String.valueOf(request.body()), withoutTokens(request.headers()));
        made.putIfAbsent(asked, request);
        Set<List<Object>> chain = new HashSet<>(before);
        if (chain.add(asked)) {
            LEADING.forEach(answer -> next(call.reader().read(answer, time)).forEach(next -> follow(next, chain)));
        }
    }

    /** A token is another one each time. */
    private static List<Header> withoutTokens(List<Header> headers) {
        return headers.stream()
                .filter(header -> !header.name().equals("Authorization"))
                .toList();
    }

    private List<Call> next(Reading reading) {
        return switch (reading) {
            case Reading.Instead instead -> List.of(instead.next());
            case Reading.Elsewhere elsewhere -> elsewhere.others();
            case Reading.Compared compared -> next(compared.with().apply(credential));
            case Reading.Learnt _, Reading.Refused _ -> List.of();
        };
    }
}
