package ai.backfuture.gateway.dashboard;

import io.vertx.core.MultiMap;
import java.net.URI;

/**
 * What a browser may do with the page: run and style itself with its own files, talk to this gateway and to the issuer,
 * and nothing else.
 *
 * @see <a href="https://www.w3.org/TR/CSP3/">Content Security Policy</a>
 */
final class BrowserRules {

    private final String contentSecurityPolicy;

    BrowserRules(URI issuer) {
        this.contentSecurityPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' "
                + origin(issuer)
                + "; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    /** @param isSecure whether the browser came by https; only then may it be told to do so always */
    void set(MultiMap headers, boolean isSecure) {
        headers.set("Content-Security-Policy", contentSecurityPolicy)
                .set("X-Content-Type-Options", "nosniff")
                .set("X-Frame-Options", "DENY")
                .set("Referrer-Policy", "no-referrer")
                .set("Cross-Origin-Opener-Policy", "same-origin")
                .set("Cross-Origin-Resource-Policy", "same-origin")
                .set(
                        "Permissions-Policy",
                        "camera=(), geolocation=(), microphone=(), payment=(), usb=(), clipboard-read=(),"
                                + " clipboard-write=(self)");
        if (isSecure) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }
}
