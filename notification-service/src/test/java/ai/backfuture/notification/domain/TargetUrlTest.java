package ai.backfuture.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hooks",
                "//hooks.example.com/a",
                "http://hooks.example.com/a",
                "ftp://hooks.example.com/a",
                "javascript:alert(1)",
                "file:///etc/passwd",
                "https:///a",
                "https:hooks.example.com",
                "https://user@hooks.example.com/a",
                "https://user:pass@hooks.example.com/a",
                "https://hooks.example.com@127.0.0.1/",
                "https://hooks.example.com/a#b",
                "https://hooks.example.com:0/",
                "https://hooks.example.com:65536/",
                "https://hooks.example.com:70000/",
                "https://hooks example.com/",
                "https://hooks.example.com/ä",
                "https://hooks.example.com/\r\nX: y",
                "https://127.0.0.1/",
                "https://127.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://0177.0.0.01/",
                "https://10.1.2.3:8443/",
                "https://169.254.169.254/latest/meta-data/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[fe80::1%25eth0]/",
                "https://[fd00:ec2::254]/",
                "https://hooks..example.com/",
                "https://-hooks.example.com/"
            })
    void a_url_that_must_not_be_called_is_refused(String text) {
        assertThatThrownBy(() -> TargetUrl.of(text, Targets.STRICT))
                .isInstanceOf(InvalidWebhookException.class)
                .extracting(e -> ((InvalidWebhookException) e).field())
                .isEqualTo("url");
    }

    @ParameterizedTest
    @CsvSource({
        "https://hooks.example.com, hooks.example.com, 443, /",
        "https://Hooks.Example.com:8443/a/b?c=d%20e, hooks.example.com, 8443, /a/b?c=d%20e",
        "HTTPS://1.1.1.1/, 1.1.1.1, 443, /",
        "https://[2606:4700:4700::1111]:444/x, 2606:4700:4700::1111, 444, /x",
        "https://xn--bcher-kva.example/?q, xn--bcher-kva.example, 443, /?q"
    })
    void a_url_out_in_the_internet_is_taken_apart(String text, String host, int port, String pathAndQuery) {
        TargetUrl url = TargetUrl.of(text, Targets.STRICT);

        assertThat(url.host()).isEqualTo(host);
        assertThat(url.port()).isEqualTo(port);
        assertThat(url.pathAndQuery()).isEqualTo(pathAndQuery);
        assertThat(url.lane()).isEqualTo(host + ":" + port);
        assertThat(url.encrypted()).isTrue();
    }

    @Test
    void http_and_loopback_are_for_local_runs() {
        TargetUrl url = TargetUrl.of("http://localhost:9999/a", Targets.LOCAL);

        assertThat(url.encrypted()).isFalse();
        assertThat(TargetUrl.of("http://127.0.0.1/", Targets.LOCAL).port()).isEqualTo(80);
    }

    @Test
    void ports_can_be_narrowed() {
        TargetRules narrow = new TargetRules(false, false, Set.of(443));

        assertThat(TargetUrl.of("https://hooks.example.com/", narrow).port()).isEqualTo(443);
        assertThatThrownBy(() -> TargetUrl.of("https://hooks.example.com:25/", narrow))
                .hasMessageContaining("port");
    }

    @Test
    void a_url_does_not_print_itself_nor_stand_in_a_refusal() {
        assertThat(TargetUrl.of("https://hooks.example.com/token-4711", Targets.STRICT))
                .hasToString("***");
        assertThatThrownBy(() -> TargetUrl.of("http://hooks.example.com/token-4711", Targets.STRICT))
                .message()
                .doesNotContain("4711");
    }
}
