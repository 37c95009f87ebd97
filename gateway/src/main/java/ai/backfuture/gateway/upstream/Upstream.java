package ai.backfuture.gateway.upstream;

import ai.backfuture.gateway.GatewayConfig.UpstreamLimits;
import ai.backfuture.gateway.problem.Problem;
import ai.backfuture.gateway.request.Clients;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One service behind the gateway: a reverse proxy with what must happen to each request and answer. */
final class Upstream implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Upstream.class);
    private static final String BODY = Upstream.class.getName() + ".body";
    /**
     * A service that is told to end closes its connections two seconds later: those that were used meanwhile it has asked
     * us to close, and those that were not have been given up by then.
     */
    private static final int KEEP_ALIVE_SECONDS = 1;

    private static final int GIVEN_UP_EVERY_MILLIS = 250;

    private final Service service;
    private final Vertx vertx;
    private final MeterRegistry meters;
    private final Clients clients;
    private final UpstreamLimits limits;
    private final UpstreamBreaker breaker;
    private final RequestOptions destination;
    private final HttpProxy proxy;

    Upstream(Service service, URI url, Vertx vertx, Clients clients, UpstreamLimits limits, MeterRegistry meters) {
        this.service = service;
        this.vertx = vertx;
        this.meters = meters;
        this.clients = clients;
        this.limits = limits;
        this.breaker = new UpstreamBreaker(service, limits.breaker(), meters);
        boolean tls = "https".equals(url.getScheme());
        int port = url.getPort() >= 0 ? url.getPort() : tls ? 443 : 80;
        this.destination = new RequestOptions()
                .setServer(SocketAddress.inetSocketAddress(port, url.getHost()))
                .setHost(url.getHost())
                .setPort(port)
                .setTimeout(limits.timeout().toMillis());
        HttpClient client = vertx.createHttpClient(new HttpClientOptions()
                .setSsl(tls)
                .setVerifyHost(tls)
                .setMaxPoolSize(limits.connections())
                .setMaxWaitQueueSize(limits.queue())
                .setConnectTimeout((int) limits.connectTimeout().toMillis())
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setPoolCleanerPeriod(GIVEN_UP_EVERY_MILLIS));
        this.proxy = HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(context -> request(context, client))
                .addInterceptor(this);
    }

    void forward(RoutingContext ctx, Buffer body) {
        vertx.getOrCreateContext().putLocal(BODY, body);
        proxy.handle(ctx.request());
    }

    private Future<HttpClientRequest> request(ProxyContext context, HttpClient client) {
        return client.request(new RequestOptions(destination)
                .setMethod(context.request().getMethod())
                .setURI(context.request().getURI()));
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        Buffer body = vertx.getOrCreateContext().getLocal(BODY);
        request.headers()
                .setAll(ForwardedRequest.headers(request.proxiedRequest(), clients.of(request.proxiedRequest())));
        return breaker.call(vertx.getOrCreateContext(), () -> send(context, body))
                .otherwise(failure -> answer(request, failure));
    }

    private Future<ProxyResponse> send(ProxyContext context, @Nullable Buffer body) {
        return attempt(context, body)
                .recover(failure ->
                        UpstreamFailure.mayBeRepeated(context.request().getMethod(), failure)
                                ? pause(failure).compose(v -> attempt(context, body))
                                : Future.failedFuture(failure))
                .compose(answer -> {
                    if (!ForwardedAnswer.isOfAnEndingInstance(answer)) {
                        return Future.succeededFuture(answer);
                    }
                    answer.release();
                    return attempt(context, body);
                });
    }

    private static Future<ProxyResponse> attempt(ProxyContext context, @Nullable Buffer body) {
        context.request().setBody(body == null || body.length() == 0 ? null : Body.body(body));
        return context.sendRequest();
    }

    private Future<?> pause(Throwable failure) {
        return UpstreamFailure.neverConnected(failure)
                ? vertx.timer(limits.retryDelay().toMillis(), TimeUnit.MILLISECONDS)
                : Future.succeededFuture();
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        ForwardedAnswer.prepare(context.response());
        return context.sendResponse();
    }

    private ProxyResponse answer(ProxyRequest request, Throwable failure) {
        Problem problem = UpstreamFailure.problem(
                failure, Math.max(1, limits.breaker().pause().toSeconds()));
        LOG.warnf(
                "%s did not answer: %s, told as %s",
                service.serviceName(), failure.getClass().getSimpleName(), problem.code());
        meters.counter("gateway.upstream.failures", "service", service.serviceName(), "code", problem.code())
                .increment();
        ProxyResponse response = request.response().setStatusCode(problem.status());
        response.putHeader("Content-Type", Problem.CONTENT_TYPE);
        problem.headers().forEach(response::putHeader);
        return response.setBody(Body.body(problem.json().toBuffer()));
    }
}
