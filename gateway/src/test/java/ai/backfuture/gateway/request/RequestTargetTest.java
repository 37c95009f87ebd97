package ai.backfuture.gateway.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/connections",
                "/api/connections/",
                "/api/connections/0190b7a0-0000-7000-8000-000000000000/tests",
                "/api/connections?limit=10&cursor=a%2Fb%3D",
                "/api/operator/owners/auth0%7C123",
                "/api/operator/owners/alice@example.org"
            })
    void a_plain_target_may_pass(String target) {
        assertThat(RequestTarget.isPlain(target)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "http://other/api/connections",
                "api/connections",
                "//api/connections",
                "/api//connections",
                "/api/./connections",
                "/api/../q/metrics",
                "/api/..;/admin",
                "/api/connections;a=b",
                "/api/..",
                "/api/%2e%2e/q",
                "/api/%2E/q",
                "/api%2fconnections",
                "/api%2Fconnections",
                "/api/%5cadmin",
                "/api\\connections",
                "/api/%00",
                "/api/%0d%0aX:1",
                "/api/%25%32%66",
                "/api/%61dmin",
                "/api/%3bx",
                "/api/%zz",
                "/api/%2",
                "/api/%",
                "/api/a b",
                "/api/é",
                "/api/a#b",
                "/api/x?y#z",
                "/api/x?y\u0000"
            })
    void a_target_that_two_parsers_could_read_differently_is_refused(String target) {
        assertThat(RequestTarget.isPlain(target)).isFalse();
    }
}
