package ai.backfuture.connection.audit.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.7", "2001:db8::1", "fe80::1%eth0"})
    void the_address_that_the_gateway_saw_counts(String address) {
        assertThat(ClientAddress.of(address, "10.0.0.1")).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "203.0.113.7, 10.0.0.9", "unknown", "<script>", "1.1.1.1\n2.2.2.2"})
    void what_the_gateway_would_not_send_does_not_count(String forwarded) {
        assertThat(ClientAddress.of(forwarded, "10.0.0.1")).isEqualTo("10.0.0.1");
    }

    @Test
    void an_agent_is_made_harmless_and_short() {
        assertThat(ClientAddress.agent("a\nb\u2028c")).isEqualTo("a?b?c");
        assertThat(ClientAddress.agent("x".repeat(5_000))).hasSize(200);
        assertThat(ClientAddress.agent(" ")).isNull();
    }
}
