package ai.backfuture.gateway.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import java.net.URI;
import org.junit.jupiter.api.Test;

class BrowserRulesTest {

    private final BrowserRules rules = new BrowserRules(URI.create("https://issuer.example:8443/realms/backfuture"));

    @Test
    void the_page_may_talk_to_its_own_origin_and_the_issuers_and_run_nothing_inline() {
        assertThat(headers(true).get("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; script-src 'self'; style-src 'self';"
                        + " connect-src 'self' https://issuer.example:8443; img-src 'self' data:; base-uri 'none';"
                        + " form-action 'none'; frame-ancestors 'none'");
    }

    @Test
    void browsers_are_told_to_stay_with_https_only_when_they_came_by_it() {
        assertThat(headers(true).get("Strict-Transport-Security")).startsWith("max-age=");
        assertThat(headers(false).contains("Strict-Transport-Security")).isFalse();
    }

    private MultiMap headers(boolean isSecure) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        rules.set(headers, isSecure);
        return headers;
    }
}
