package ai.backfuture.gateway.dashboard;

import ai.backfuture.gateway.GatewayConfig;
import ai.backfuture.gateway.GatewayConfig.DashboardSettings;
import ai.backfuture.gateway.problem.Problems;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The page at {@code /}, its files, and {@code /dashboard-config.json}, which tells it where to sign in.
 *
 * <p>All of it is public and the same for everybody: the page holds no data, and asks the API with its user's token.
 */
@Singleton
public final class Dashboard {

    private static final String CONFIG = "/dashboard-config.json";
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";
    private static final List<String> METHODS = List.of("GET", "HEAD");

    private final Map<String, PageFile> files;
    private final BrowserRules rules;

    Dashboard(GatewayConfig config) {
        DashboardSettings settings = config.dashboard();
        Map<String, PageFile> all = new HashMap<>(PageFiles.load().byPath());
        all.put(CONFIG, PageFile.of(CONFIG, json(settings)));
        this.files = Map.copyOf(all);
        this.rules = new BrowserRules(settings.issuer());
    }

    public boolean has(String path) {
        return files.containsKey(path);
    }

    /** Answers a request for a path that it {@link #has}. */
    public void answer(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        if (!METHODS.contains(request.method().name())) {
            Problems.methodNotAllowed(METHODS).answer(response);
            return;
        }
        PageFile file = files.get(request.path());
        rules.set(response.headers(), "https".equals(request.scheme()));
        response.putHeader(HttpHeaders.CACHE_CONTROL, file.isLasting() ? FOR_GOOD : "no-cache")
                .putHeader(HttpHeaders.ETAG, file.tag())
                .putHeader(HttpHeaders.VARY, "Accept-Encoding");
        if (file.tag().equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
        } else {
            send(request, file);
        }
    }

    private static void send(HttpServerRequest request, PageFile file) {
        String encodings = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        boolean zipped = encodings != null && encodings.contains("gzip");
        var body = zipped ? file.gzipped() : file.plain();
        HttpServerResponse response = request.response().putHeader(HttpHeaders.CONTENT_TYPE, file.mediaType());
        if (zipped) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
        if (request.method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(body);
        }
    }

    private static byte[] json(DashboardSettings settings) {
        return new JsonObject()
                .put("issuer", settings.issuer().toString())
                .put("clientId", settings.clientId())
                .put("scope", settings.scope())
                .encode()
                .getBytes(StandardCharsets.UTF_8);
    }
}
