package ai.backfuture.localstack.simulator;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes calls to the exchanges from the wire, writes them to the log and the answers back. */
final class ExchangeDoor {

    private static final Logger LOG = LoggerFactory.getLogger(ExchangeDoor.class);

    private final Vertx vertx;
    private final Answering answering;
    private final CallLog calls;
    private final Clock clock;
    private final MalformedWriter malformed;

    ExchangeDoor(Vertx vertx, Answering answering, CallLog calls, Clock clock) {
        this.vertx = vertx;
        this.answering = answering;
        this.calls = calls;
        this.clock = clock;
        this.malformed = new MalformedWriter(vertx);
    }

    /** A caller that goes away before its body has come was never here. */
    void enter(SimulatedExchange exchange, HttpServerRequest http) {
        http.body().onSuccess(body -> {
            try {
                answer(exchange, request(exchange, http, body.toString(StandardCharsets.UTF_8)), http.response());
            } catch (RuntimeException e) {
                LOG.error("the simulated {} failed on {} {}", exchange.id(), http.method(), http.path(), e);
                http.response().setStatusCode(500).end("the simulator failed");
            }
        });
    }

    private void answer(SimulatedExchange exchange, ApiRequest request, HttpServerResponse response) {
        Answer answer = answering.answer(exchange, request);
        calls.add(record(exchange, request, answer));
        if (!answer.never()) {
            later(answer, () -> write(request, answer, response));
        }
    }

    private void later(Answer answer, Runnable action) {
        long millis = answer.delay().toMillis();
        if (millis == 0) {
            action.run();
        } else {
            vertx.setTimer(millis, timer -> action.run());
        }
    }

    private void write(ApiRequest request, Answer answer, HttpServerResponse response) {
        if (response.closed()) {
            return;
        }
        Reply reply = answer.outcome().reply();
        answer.malformation().ifPresentOrElse(form -> malformed.write(form, request, reply, response), () -> {
            response.setStatusCode(reply.status());
            reply.headers().forEach(response::putHeader);
            response.end(reply.body());
        });
    }

    private CallRecord record(SimulatedExchange exchange, ApiRequest request, Answer answer) {
        Reply reply = answer.outcome().reply();
        return new CallRecord(
                0,
                clock.instant(),
                exchange.id(),
                answer.account().orElse(null),
                request.method(),
                request.path(),
                answer.never() ? null : reply.status(),
                answer.never() ? "no answer" : reply.code(),
                signed(answer.outcome().signing()),
                answer.outcome().mutating(),
                answer.faults());
    }

    private static @Nullable Boolean signed(Signing signing) {
        return switch (signing) {
            case GOOD -> true;
            case BAD -> false;
            case NOT_NEEDED -> null;
        };
    }

    private static ApiRequest request(SimulatedExchange exchange, HttpServerRequest http, String body) {
        String uri = http.uri().substring(exchange.id().length() + 1);
        int question = uri.indexOf('?');
        Map<String, String> headers = new LinkedHashMap<>();
        http.headers().forEach(header -> headers.putIfAbsent(header.getKey(), header.getValue()));
        return new ApiRequest(
                http.method().name(),
                question < 0 ? uri : uri.substring(0, question),
                question < 0 ? "" : uri.substring(question + 1),
                headers,
                body,
                http.remoteAddress().hostAddress());
    }
}
