package ai.backfuture.notification.domain;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * The addresses that lie out in the internet. Everything that names our own network, this machine, a cloud's metadata
 * service or nobody at all does not.
 *
 * <p>IPv6 is allowed by what is given out (2000::/3), less what wraps an IPv4 address or is set apart.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IANA, IPv4 special-purpose addresses</a>
 * @see <a href="https://www.iana.org/assignments/iana-ipv6-special-registry">IANA, IPv6 special-purpose addresses</a>
 */
public final class PublicAddresses {

    private static final int IPV4_BYTES = 4;

    private static final List<Range> FORBIDDEN_IPV4 = ranges(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // carrier-grade NAT; a cloud's metadata service is in it
            "127.0.0.0/8", // loopback
            "168.63.129.16/32", // Azure's metadata
            "169.254.0.0/16", // link-local, with the metadata of most clouds
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocols; Oracle's metadata is in it
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // 6to4 relays
            "192.168.0.0/16", // private
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, and broadcast

    private static final Range GIVEN_OUT_IPV6 = Range.of("2000::/3");

    private static final List<Range> FORBIDDEN_IPV6 = ranges(
            "2001::/23", // protocols, Teredo among them, which wraps IPv4
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4, which wraps IPv4
            "3fff::/20"); // documentation

    private PublicAddresses() {}

    static boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length == IPV4_BYTES) {
            return FORBIDDEN_IPV4.stream().noneMatch(range -> range.contains(bytes));
        }
        return GIVEN_OUT_IPV6.contains(bytes) && FORBIDDEN_IPV6.stream().noneMatch(range -> range.contains(bytes));
    }

    private static List<Range> ranges(String... texts) {
        return Arrays.stream(texts).map(Range::of).toList();
    }

    /** A block of addresses: those whose first bits are these. */
    private static final class Range {

        private final byte[] first;
        private final int bits;

        private Range(byte[] first, int bits) {
            this.first = first;
            this.bits = bits;
        }

        static Range of(String text) {
            int slash = text.indexOf('/');
            // a literal, so nobody is asked
            byte[] first = InetAddress.ofLiteral(text.substring(0, slash)).getAddress();
            return new Range(first, Integer.parseInt(text.substring(slash + 1)));
        }

        boolean contains(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % Byte.SIZE);
                if (((address[bit / Byte.SIZE] ^ first[bit / Byte.SIZE]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
