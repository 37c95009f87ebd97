package ai.backfuture.gateway.request;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;

/** What browsers are told about answers, which are data and never pages. */
public final class SecurityHeaders {

    /** Names that only the gateway sets on answers of the API. */
    public static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";

    public static final String REFERRER_POLICY = "Referrer-Policy";
    public static final String FRAME_OPTIONS = "X-Frame-Options";
    public static final String CONTENT_TYPE_OPTIONS = "X-Content-Type-Options";
    public static final String TRANSPORT_SECURITY = "Strict-Transport-Security";

    private SecurityHeaders() {}

    static void put(HttpServerResponse response, boolean api, boolean secure) {
        response.putHeader(CONTENT_TYPE_OPTIONS, "nosniff").putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (api) {
            response.putHeader(CONTENT_SECURITY_POLICY, "default-src 'none'; frame-ancestors 'none'")
                    .putHeader(REFERRER_POLICY, "no-referrer")
                    .putHeader(FRAME_OPTIONS, "DENY");
        }
        if (secure) {
            response.putHeader(TRANSPORT_SECURITY, "max-age=31536000");
        }
    }
}
