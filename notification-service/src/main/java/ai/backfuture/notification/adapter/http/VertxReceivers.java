package ai.backfuture.notification.adapter.http;

import ai.backfuture.notification.application.Receivers;
import ai.backfuture.notification.application.WebhookPolicy;
import ai.backfuture.notification.domain.Attempt;
import ai.backfuture.notification.domain.InvalidWebhookException;
import ai.backfuture.notification.domain.TargetRules;
import ai.backfuture.notification.domain.TargetUrl;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeoutException;

/**
 * {@link Receivers} over HTTP/1.1.
 *
 * <p>The name is resolved here, every address that it leads to is checked, and the connection goes to one of those that
 * were checked: a name that leads elsewhere a moment later changes nothing. The certificate is checked against the name.
 * Redirects are answers like any other. Each attempt has a connection of its own, which is closed once the head of the
 * answer is there: so no body is read, however long it is.
 */
@ApplicationScoped
class VertxReceivers implements Receivers {

    private final Names names;
    private final TargetRules rules;
    private final Clock clock;
    private final Duration limit;
    private final HttpClient client;

    @Inject
    VertxReceivers(Vertx vertx, Names names, TargetRules rules, WebhookPolicy policy, Clock clock) {
        this(
                vertx.createHttpClient(options(policy.connectTimeout(), policy.atOncePerReceiver())),
                names,
                rules,
                policy.attemptTimeout(),
                clock);
    }

    VertxReceivers(HttpClient client, Names names, TargetRules rules, Duration limit, Clock clock) {
        this.client = client;
        this.names = names;
        this.rules = rules;
        this.limit = limit;
        this.clock = clock;
    }

    static HttpClientOptions options(Duration connectTimeout, int perReceiver) {
        return new HttpClientOptions()
                .setConnectTimeout((int) connectTimeout.toMillis())
                .setKeepAlive(false)
                .setVerifyHost(true)
                .setMaxPoolSize(perReceiver)
                .setDecompressionSupported(false);
    }

    @Override
    public Attempt send(Outgoing message) {
        Deadline deadline = new Deadline(limit);
        try {
            TargetUrl url = TargetUrl.of(message.url().text(), rules);
            List<InetAddress> addresses = names.addresses(url.host(), deadline.left());
            if (!addresses.stream().allMatch(rules::allows)) {
                return Attempt.Failed.because("address not allowed");
            }
            return post(message, url, addresses, deadline);
        } catch (InvalidWebhookException e) {
            return Attempt.Failed.because("url not allowed");
        } catch (UnknownHostException | TimeoutException | RuntimeException e) {
            return Attempt.Failed.because(Trouble.of(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Attempt.NotTried("interrupted");
        }
    }

    private Attempt post(Outgoing message, TargetUrl url, List<InetAddress> addresses, Deadline deadline)
            throws InterruptedException {
        String id = message.messageId().toString();
        Instant now = clock.instant();
        RequestOptions request = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost(url.host())
                .setPort(url.port())
                .setSsl(url.encrypted())
                .setURI(url.pathAndQuery())
                .putHeader("content-type", "application/cloudevents+json; charset=utf-8")
                .putHeader("user-agent", "BackFuture-Webhooks/1")
                .putHeader("webhook-id", id)
                .putHeader("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .putHeader("webhook-signature", Signature.of(id, now, message.body(), message.secrets()));
        List<SocketAddress> servers = addresses.stream()
                .map(address -> SocketAddress.inetSocketAddress(url.port(), address.getHostAddress()))
                .toList();
        return switch (new Exchange(client, deadline).post(request, servers, Buffer.buffer(message.body()))) {
            case Exchange.Answered answered -> judge(answered);
            case Exchange.Broken broken -> Attempt.Failed.because(broken.why());
        };
    }

    private Attempt judge(Exchange.Answered answered) {
        int status = answered.status();
        if (status >= 200 && status < 300) {
            return new Attempt.Delivered(status);
        }
        if (status == 410) {
            return new Attempt.Gone();
        }
        return new Attempt.Failed("status " + status, RetryAfter.read(answered.retryAfter(), clock.instant()));
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
