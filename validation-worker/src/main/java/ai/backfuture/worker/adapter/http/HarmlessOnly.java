package ai.backfuture.worker.adapter.http;

import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.worker.domain.Endpoint;
import ai.backfuture.worker.domain.Exchange;
import ai.backfuture.worker.domain.PublicCall;
import ai.backfuture.worker.domain.Request;
import ai.backfuture.worker.domain.Site;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The last look at a request before it goes out: only what its exchange has declared may pass. */
final class HarmlessOnly {

    private final Map<ExchangeId, Set<Endpoint>> allowed = new ConcurrentHashMap<>();

    /** The endpoint that the exchange has declared, in which an id stands as {@code {id}}. */
    Endpoint check(Exchange exchange, Request request) {
        return allowed.computeIfAbsent(exchange.id(), id -> declaredBy(exchange)).stream()
                .filter(endpoint -> endpoint.covers(request.endpoint()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        request.endpoint() + " is not among the harmless calls of " + exchange.id()));
    }

    private static Set<Endpoint> declaredBy(Exchange exchange) {
        Set<Endpoint> declared = new HashSet<>(exchange.harmless());
        Site.MAIN.stream()
                .flatMap(site -> exchange.pulse(site).stream())
                .map(PublicCall::request)
                .map(Request::endpoint)
                .filter(endpoint -> endpoint.method() == Endpoint.Method.GET)
                .forEach(declared::add);
        return Set.copyOf(declared);
    }
}
