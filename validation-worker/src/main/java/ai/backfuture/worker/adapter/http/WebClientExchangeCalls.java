package ai.backfuture.worker.adapter.http;

import ai.backfuture.contracts.Reason;
import ai.backfuture.worker.adapter.http.ExchangeAddresses.Address;
import ai.backfuture.worker.application.ExchangeCalls;
import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.Endpoint;
import ai.backfuture.worker.domain.Exchange;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.domain.Request;
import ai.backfuture.worker.domain.Site;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** {@link ExchangeCalls} with the Vert.x web client; one instance and one pool of connections per host for all tests. */
public final class WebClientExchangeCalls implements ExchangeCalls {

    private final WebClient client;
    private final ExchangeAddresses addresses;
    private final HarmlessOnly harmless = new HarmlessOnly();
    private final CallMetrics metrics;
    private final CallSpans spans;
    private final int maxBodyBytes;

    public WebClientExchangeCalls(
            Vertx vertx, ExchangeSettings settings, HttpSettings http, MeterRegistry registry, Tracer tracer) {
        this.client = ExchangeClient.create(vertx, http);
        this.addresses = new ExchangeAddresses(settings, http.plainHosts());
        this.metrics = new CallMetrics(registry);
        this.spans = new CallSpans(tracer);
        this.maxBodyBytes = http.maxBodyBytes();
    }

    @Override
    public CompletableFuture<Reply> send(Exchange exchange, Request request, Duration limit) {
        Endpoint declared = harmless.check(exchange, request);
        Optional<Address> address =
                addresses.of(exchange.id(), request.endpoint().site());
        if (address.isEmpty()) {
            throw new IllegalStateException("no address is configured for " + exchange.id());
        }
        BoundedBody body = new BoundedBody(maxBodyBytes, limit.toNanos());
        HttpRequest<Buffer> call = prepared(request, address.get()).as(body).timeout(Math.max(1, limit.toMillis()));
        Span span = spans.begin(exchange.id(), address.get().host(), declared);
        CompletableFuture<Reply> reply = new CompletableFuture<>();
        Future<HttpResponse<Buffer>> sent =
                request.body() == null ? call.send() : call.sendBuffer(Buffer.buffer(request.body()));
        sent.onComplete(result -> {
            Reply heard = heard(result, body.millisSinceSent());
            String outcome = outcome(heard, result);
            metrics.ended(exchange.id(), outcome, heard.millis());
            spans.end(span, heard, outcome);
            reply.complete(heard);
        });
        return reply;
    }

    @Override
    public boolean reaches(Exchange exchange, Site site) {
        return addresses.of(exchange.id(), site).isPresent();
    }

    private HttpRequest<Buffer> prepared(Request request, Address address) {
        String query = request.query().isEmpty() ? "" : "?" + request.query();
        String target = address.prefix() + request.endpoint().path() + query;
        HttpMethod method =
                switch (request.endpoint().method()) {
                    case GET -> HttpMethod.GET;
                    case POST -> HttpMethod.POST;
                };
        HttpRequest<Buffer> call =
                client.request(method, address.port(), address.host(), target).ssl(address.tls());
        List<Request.Header> headers = request.headers();
        for (Request.Header header : headers) {
            call.putHeader(header.name(), header.value());
        }
        return call.putHeader("Accept", "application/json");
    }

    private static Reply heard(AsyncResult<HttpResponse<Buffer>> result, long millis) {
        if (result.failed()) {
            return new Reply.Silent(silence(result.cause()), millis);
        }
        HttpResponse<Buffer> response = result.result();
        byte[] bytes = response.body() == null ? new byte[0] : response.body().getBytes();
        return new Reply.Answered(new Answer(response.statusCode(), response::getHeader, bytes), millis);
    }

    /** Own sentences: the text of an exception may repeat what the exchange sent. */
    private static Refusal silence(Throwable cause) {
        return switch (cause) {
            case BoundedBody.GivenUp ours -> Refusal.unavailable(String.valueOf(ours.getMessage()));
            case TimeoutException _ -> Refusal.unavailable("the exchange did not answer in time");
            case SSLException _ -> Refusal.unavailable("no safe connection to the exchange could be made");
            case IllegalArgumentException _ -> Refusal.of(Reason.INTERNAL, null);
            default -> Refusal.unavailable("the exchange could not be reached");
        };
    }

    private static String outcome(Reply reply, AsyncResult<?> result) {
        return switch (reply) {
            case Reply.Answered answered -> answered.answer().status() / 100 + "xx";
            case Reply.Silent _ ->
                switch (result.cause()) {
                    case BoundedBody.GivenUp _ -> "given-up";
                    case TimeoutException _ -> "timeout";
                    case SSLException _ -> "tls";
                    default -> "unreachable";
                };
        };
    }
}
