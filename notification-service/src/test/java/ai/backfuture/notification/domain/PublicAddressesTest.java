package ai.backfuture.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.100.100.200", // metadata of Alibaba's cloud
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "168.63.129.16", // metadata of Azure
                "169.254.0.1",
                "169.254.169.254", // metadata of most clouds
                "169.254.170.2", // metadata of Amazon's containers
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192", // metadata of Oracle's cloud
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1", // NAT64 of 10.0.0.1
                "64:ff9b:1::1",
                "100::1",
                "2001::1", // Teredo
                "2001:db8::1",
                "2002:a00:1::1", // 6to4 of 10.0.0.1
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd00:ec2::254", // metadata of Amazon's cloud
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void an_address_that_is_not_out_in_the_internet_is_not_called(String text) {
        assertThat(PublicAddresses.contains(InetAddress.ofLiteral(text))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.1",
                "93.184.216.34",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.255.255",
                "172.32.0.1",
                "192.0.1.1",
                "192.167.255.255",
                "223.255.255.255",
                "::ffff:1.1.1.1",
                "2001:200::1",
                "2606:4700:4700::1111",
                "2a00:1450:4001::1"
            })
    void an_address_out_in_the_internet_is(String text) {
        assertThat(PublicAddresses.contains(InetAddress.ofLiteral(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1"})
    void loopback_is_called_only_where_it_was_opened(String text) {
        InetAddress address = InetAddress.ofLiteral(text);

        assertThat(Targets.STRICT.allows(address)).isFalse();
        assertThat(Targets.LOCAL.allows(address)).isTrue();
        assertThat(Targets.LOCAL.allows(InetAddress.ofLiteral("10.0.0.1"))).isFalse();
    }
}
