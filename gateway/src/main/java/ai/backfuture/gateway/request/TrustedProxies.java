package ai.backfuture.gateway.request;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/** The networks of the proxies whose word about a client counts, in CIDR notation. */
public final class TrustedProxies {

    private final List<IpSubnetFilterRule> networks;

    public TrustedProxies(List<String> networks) {
        this.networks = networks.stream().map(TrustedProxies::network).toList();
    }

    private static IpSubnetFilterRule network(String cidr) {
        String[] parts = cidr.strip().split("/", -1);
        Optional<InetAddress> address = address(parts[0]);
        if (address.isEmpty() || parts.length > 2) {
            throw new IllegalArgumentException("not a network of trusted proxies, such as 10.0.0.0/8: " + cidr);
        }
        int bits = address.get().getAddress().length * 8;
        int prefix = parts.length == 1 ? bits : Integer.parseInt(parts[1]);
        return new IpSubnetFilterRule(address.get(), prefix, IpFilterRuleType.ACCEPT);
    }

    public boolean include(InetAddress address) {
        InetSocketAddress remote = new InetSocketAddress(address, 0);
        return networks.stream().anyMatch(network -> network.matches(remote));
    }

    /** Reads an address and never asks the name service. */
    static Optional<InetAddress> address(String text) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(text);
        try {
            return bytes == null ? Optional.empty() : Optional.of(InetAddress.getByAddress(bytes));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
