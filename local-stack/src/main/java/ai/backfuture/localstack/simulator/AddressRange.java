package ai.backfuture.localstack.simulator;

import java.net.InetAddress;

/** One entry of an IP allowlist: an address, or a network such as {@code 192.0.2.0/24}. Names are not looked up. */
record AddressRange(InetAddress network, int prefixLength) {

    AddressRange {
        if (prefixLength < 0 || prefixLength > network.getAddress().length * 8) {
            throw new IllegalArgumentException("the prefix length does not fit the address");
        }
    }

    static AddressRange of(String text) {
        int slash = text.indexOf('/');
        InetAddress network = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
        int length = slash < 0 ? network.getAddress().length * 8 : Integer.parseInt(text.substring(slash + 1));
        return new AddressRange(network, length);
    }

    boolean contains(String address) {
        byte[] ours = network.getAddress();
        byte[] theirs = InetAddress.ofLiteral(address).getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < prefixLength; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((ours[bit / 8] & mask) != (theirs[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
