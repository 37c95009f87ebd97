package ai.backfuture.gateway.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.MultiMap;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientsTest {

    private static final String PROXY = "10.0.0.7";
    private final Clients clients = new Clients(new TrustedProxies(List.of("10.0.0.0/8", "fd00::/8")));
    private final MultiMap headers = MultiMap.caseInsensitiveMultiMap();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.9                          | 203.0.113.9",
                "6.6.6.6, 203.0.113.9                 | 203.0.113.9",
                "6.6.6.6, 203.0.113.9, 10.1.1.1       | 203.0.113.9",
                "203.0.113.9:4711                     | 203.0.113.9",
                "[2001:db8::1]:4711                   | 2001:db8::1",
                "2001:db8::1                          | 2001:db8::1",
                "10.1.1.1, 10.2.2.2                   | 10.1.1.1",
                "203.0.113.9, not-an-address          | 10.0.0.7",
                "203.0.113.9, evil.example, 10.1.1.1  | 10.1.1.1",
                "''                                   | 10.0.0.7"
            })
    void a_trusted_proxy_is_believed_up_to_the_first_address_that_is_not_one(String forwarded, String address) {
        headers.add("X-Forwarded-For", forwarded);
        assertThat(seenFrom(PROXY).address()).isEqualTo(address);
    }

    @Test
    void several_headers_count_as_one_list() {
        headers.add("X-Forwarded-For", "6.6.6.6").add("X-Forwarded-For", "203.0.113.9");
        assertThat(seenFrom(PROXY).address()).isEqualTo("203.0.113.9");
    }

    @Test
    void nobody_else_is_believed() {
        headers.add("X-Forwarded-For", "6.6.6.6")
                .add("X-Forwarded-Proto", "https")
                .add("X-Forwarded-Host", "evil");
        assertThat(seenFrom("198.51.100.4"))
                .isEqualTo(new Client("198.51.100.4", "198.51.100.4", "http", "api.example.org"));
    }

    @Test
    void scheme_and_host_come_from_a_trusted_proxy_as_long_as_they_are_sound() {
        headers.add("X-Forwarded-Proto", "https").add("X-Forwarded-Host", "app.example.org");
        assertThat(seenFrom(PROXY).isSecure()).isTrue();
        assertThat(seenFrom(PROXY).host()).isEqualTo("app.example.org");
        headers.set("X-Forwarded-Proto", "gopher").set("X-Forwarded-Host", "a/b?c");
        assertThat(seenFrom(PROXY).scheme()).isEqualTo("http");
        assertThat(seenFrom(PROXY).host()).isEqualTo("api.example.org");
    }

    @Test
    void other_headers_with_addresses_never_count() {
        headers.add("Forwarded", "for=6.6.6.6").add("X-Real-IP", "6.6.6.6");
        assertThat(seenFrom(PROXY).address()).isEqualTo(PROXY);
    }

    @Test
    void addresses_of_one_ipv6_network_are_one_client() {
        assertThat(seenFrom("2001:db8:1:2::1").network())
                .isEqualTo(seenFrom("2001:db8:1:2:ffff::9").network())
                .isNotEqualTo(seenFrom("2001:db8:1:3::1").network());
    }

    @Test
    void a_network_that_is_none_stops_the_start() {
        for (String odd : List.of("proxy.example.org", "10.0.0.0/8/8", "10.0.0.0/33", "10.0.0.0/x", "")) {
            assertThatThrownBy(() -> new TrustedProxies(List.of(odd)))
                    .as(odd)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private Client seenFrom(String peer) {
        InetAddress address = TrustedProxies.address(peer).orElseThrow();
        return clients.of(address, headers, "http", "api.example.org");
    }
}
