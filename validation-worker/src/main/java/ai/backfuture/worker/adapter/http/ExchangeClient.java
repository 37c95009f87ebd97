package ai.backfuture.worker.adapter.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.ext.web.client.impl.ClientPhase;
import io.vertx.ext.web.client.impl.HttpContext;
import io.vertx.ext.web.client.impl.WebClientInternal;

/**
 * The web client as exchanges are called with it: certificates and host names verified, no redirect followed, nothing
 * decompressed, headers bounded.
 */
final class ExchangeClient {

    private static final int MAX_HEADER_BYTES = 16 * 1024;
    private static final int MOST_WAITING = 10_000;

    private ExchangeClient() {}

    static WebClient create(Vertx vertx, HttpSettings http) {
        HttpClientOptions options = new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_1_1)
                .setKeepAlive(true)
                .setKeepAliveTimeout((int) http.keepAlive().toSeconds())
                .setConnectTimeout((int) http.connectTimeout().toMillis())
                .setTrustAll(false)
                .setVerifyHost(true)
                .setDecompressionSupported(false)
                .setTcpNoDelay(true)
                .setMaxHeaderSize(MAX_HEADER_BYTES);
        http.localAddress().ifPresent(options::setLocalAddress);
        http.trustedAuthorities().ifPresent(file -> options.setTrustOptions(new PemTrustOptions().addCertPath(file)));
        PoolOptions pool =
                new PoolOptions().setHttp1MaxSize(http.connectionsPerHost()).setMaxWaitQueueSize(MOST_WAITING);
        HttpClient client = vertx.createHttpClient(options, pool);
        WebClientOptions web =
                new WebClientOptions().setFollowRedirects(false).setUserAgent("backfuture-validation-worker");
        WebClient webClient = WebClient.wrap(client, web);
        ((WebClientInternal) webClient).addInterceptor(ExchangeClient::tellTheBody);
        return webClient;
    }

    /** A body can only be given up by closing the connection, and for that it must know the response it belongs to. */
    private static void tellTheBody(HttpContext<?> context) {
        if (context.request().bodyCodec() instanceof BoundedBody body) {
            if (context.phase() == ClientPhase.SEND_REQUEST) {
                body.sent();
            } else if (context.phase() == ClientPhase.RECEIVE_RESPONSE) {
                body.answeredBy(context.clientResponse());
            }
        }
        context.next();
    }
}
